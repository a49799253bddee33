import type { RackReport } from '../../../report/reportSchema.ts';
import { elevationRacks } from '../../diagrams/elevationRacks.ts';
import { elevationSheets } from '../../diagrams/elevationSheets.ts';
import { printDiagram } from '../../diagrams/diagramTheme.ts';
import { fixed, significant } from '../../format/number.ts';
import { cited } from '../document/Cited.ts';
import { placesOf, type Located } from '../document/Located.ts';
import { numberColumn, textColumn } from '../document/printedNumber.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedColumn, PrintedTable } from '../document/PrintedTable.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';
import { CHART_px } from './chartSize.ts';
import { distinctOptions } from './distinctOptions.ts';

/** Most of a page of either paper size, below a heading. */
const SHEET_px = { width: CHART_px, height: 680 };

/** The racks of the plan, identical ones once. */
export function printedRackKinds(source: PrintedSource): PrintedBlock[] {
  const blocks = distinctOptions(
    source,
    ({ report }) => report.value.racks.map(({ annualEnergy_kWh: _energy, ...rack }) => rack),
    (option) => rackBlocks(option, source),
  );
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: 'The plan has no racks.' }];
}

function rackBlocks({ report, scenario }: PrintedOption, source: PrintedSource): PrintedBlock[] {
  const racks = placesOf<RackReport>(report.at('racks'));
  if (racks.length === 0) return [];
  const kinds = elevationRacks(report.value, scenario, source.library);
  const sheets = elevationSheets(kinds, SHEET_px, printDiagram);
  return [
    racksTable(racks),
    ...sheets.map((drawing, index): PrintedBlock => ({
      kind: 'drawing',
      drawing,
      caption:
        sheets.length === 1
          ? 'Rack elevations'
          : `Rack elevations, ${String(index + 1)} of ${String(sheets.length)}`,
      alternative:
        'Front and rear of every different rack with its devices, which the table of devices names',
      legend: [],
    })),
  ];
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
