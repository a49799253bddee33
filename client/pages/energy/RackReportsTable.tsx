import type { JSX } from 'preact';
import type { OptionReport, RackReport } from '../../../models/report/reportSchema.ts';
import { catalogue } from '../../state/models.ts';
import { figureText, scaledFigure } from '../../../models/present/format/figure.ts';
import { measureFigure } from '../../../models/present/format/measure.ts';
import { BTU_PER_KWH } from '../../../models/units/convert.ts';
import { HEAT_kW } from '../../../models/units/display/displayUnits.ts';
import type { DisplayUnits } from '../../../models/units/display/displayUnits.ts';
import { shownUnit, shownValue } from '../../../models/units/display/shown.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { exact, fixed } from '../../../models/present/format/number.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';
import { CsvButton } from '../CsvButton.tsx';

interface RackReportsTableProps {
  readonly option: OptionReport;
}

/** The table is truncated above this number of rows; the command line prints all of them. */
const MAX_SHOWN = 200;

const kW = (value: number | null): string => (value === null ? '–' : fixed(value, 1));

interface RackColumn {
  readonly head: string;
  readonly unit: string;
  readonly cell: (rack: RackReport) => string;
}

const columnsIn = (units: DisplayUnits): readonly RackColumn[] => [
  { head: 'Racks', unit: '', cell: ({ rackCount }) => exact(rackCount) },
  { head: 'Devices', unit: '', cell: ({ deviceCount }) => exact(deviceCount) },
  { head: 'Accelerators', unit: '', cell: ({ acceleratorCount }) => exact(acceleratorCount) },
  { head: 'Units', unit: 'U', cell: ({ used_U, height_U }) => `${exact(used_U)} / ${exact(height_U)}` },
  { head: 'Nameplate', unit: 'kW', cell: ({ nameplate_kW }) => kW(nameplate_kW) },
  { head: 'Maximum', unit: 'kW', cell: ({ maximum_kW }) => kW(maximum_kW) },
  { head: 'Typical', unit: 'kW', cell: ({ typical_kW }) => kW(typical_kW) },
  { head: 'Idle', unit: 'kW', cell: ({ idle_kW }) => kW(idle_kW) },
  {
    head: 'Heat',
    unit: shownUnit(HEAT_kW, units),
    cell: ({ heat_BTU_per_h }) =>
      units.heat === 'BTU_per_h'
        ? fixed(heat_BTU_per_h, 0)
        : fixed(shownValue(heat_BTU_per_h / BTU_PER_KWH, HEAT_kW, units), 1),
  },
  {
    head: 'Installed weight',
    unit: shownUnit('kg', units),
    cell: ({ floorWeight_kg }) => measureFigure(floorWeight_kg, 'kg', units).text,
  },
  {
    head: 'Year',
    unit: '',
    cell: ({ annualEnergy_kWh }) => figureText(scaledFigure('energy', annualEnergy_kWh)),
  },
];

/** Figures per rack of each entry, on every known basis. */
export function RackReportsTable({ option }: RackReportsTableProps): JSX.Element {
  const { racks } = option;
  const columns = columnsIn(displayUnits.value);
  return (
    <section class="card" aria-labelledby="rack-reports-title">
      <div class="card-head">
        <h2 id="rack-reports-title">Racks</h2>
        <p class="card-hint">{option.name}. Figures per rack; –: not stated for some device.</p>
        <CsvButton table="racks" of="Racks" />
      </div>
      {racks.length === 0 ? (
        <p class="empty">The plan has no racks.</p>
      ) : (
        <ScrollBox label={`Racks of ${option.name}`}>
          <table class="figures-table racks-report">
            <thead>
              <tr>
                <th scope="col">Rack</th>
                <ColumnHeads columns={columns} />
              </tr>
            </thead>
            <tbody>
              {racks.slice(0, MAX_SHOWN).map((rack) => (
                <tr key={rack.ids[0]}>
                  <th scope="row">
                    {rack.name}
                    <span class="row-detail">
                      {catalogue.value?.rackTypes[rack.rackType]?.name ?? rack.rackType}
                    </span>
                  </th>
                  {columns.map(({ head, cell }) => (
                    <td key={head} class="number">
                      {cell(rack)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {racks.length > MAX_SHOWN && <p class="empty">{racks.length - MAX_SHOWN} more rack types.</p>}
    </section>
  );
}
