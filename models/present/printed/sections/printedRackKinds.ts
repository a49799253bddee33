import type { RackReport } from '../../../report/reportSchema.ts';
import { fixed, significant } from '../../format/number.ts';
import { cited } from '../document/Cited.ts';
import { placesOf, type Located } from '../document/Located.ts';
import { numberColumn, textColumn } from '../document/printedNumber.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedColumn, PrintedTable } from '../document/PrintedTable.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';
import { distinctOptions } from './distinctOptions.ts';

/** The racks of the plan, identical ones once. */
export function printedRackKinds(source: PrintedSource): PrintedBlock[] {
  const blocks = distinctOptions(
    source,
    ({ report }) => report.value.racks.map(({ annualEnergy_kWh: _energy, ...rack }) => rack),
    (option) => rackBlocks(option),
  );
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: 'The plan has no racks.' }];
}

function rackBlocks({ report }: PrintedOption): PrintedBlock[] {
  const racks = placesOf<RackReport>(report.at('racks'));
  return racks.length === 0 ? [] : [racksTable(racks)];
}

type Figure = {
  [Key in keyof RackReport]: RackReport[Key] extends number | null ? Key : never;
}[keyof RackReport];

function racksTable(racks: readonly Located<RackReport>[]): PrintedTable {
  const column = (
    label: string,
    unit: string,
    key: Figure,
    textOf: (value: number) => string = significant,
  ): PrintedColumn =>
    numberColumn(
      { label, unit },
      racks.map((rack) => cited(rack.at(key))),
      textOf,
    );
  const whole = (value: number): string => fixed(value, 0);
  return {
    kind: 'table',
    title: 'Racks, figures of one rack',
    columns: [
      textColumn(
        'Rack',
        racks.map(({ value }) => value.name),
      ),
      column('Racks', '', 'rackCount', whole),
      column('Used', 'U', 'used_U'),
      column('Height', 'U', 'height_U'),
      column('Accelerators', '', 'acceleratorCount', whole),
      column('Nameplate', 'kW', 'nameplate_kW'),
      column('Maximum', 'kW', 'maximum_kW'),
      column('Typical', 'kW', 'typical_kW'),
      column('Sizing load', 'kW', 'sizing_kW'),
      column('Airflow', 'm³/s', 'airflow_m3_s'),
      column('Installed weight', 'kg', 'floorWeight_kg'),
    ],
    note: '–: a device does not state the figure. The sizing load is the maximum, or the nameplate if no maximum is known.',
  };
}
