import type { JSX } from 'preact';
import type { OptionReport, RackReport } from '../../../models/report/reportSchema.ts';
import { catalogue } from '../../state/models.ts';
import { figureText, scaledFigure } from '../../../models/present/format/figure.ts';
import { exact, fixed, significant } from '../../../models/present/format/number.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { ColumnHeads } from '../../ui/ColumnHeads.tsx';

interface RackReportsTableProps {
  readonly option: OptionReport;
}

/** More lines than this nobody reads on a page; the command line prints them all. */
const MOST_SHOWN = 200;

const kW = (value: number | null): string => (value === null ? '–' : fixed(value, 1));
const kg = (value: number | null): string => (value === null ? '–' : significant(value));

interface RackColumn {
  readonly head: string;
  readonly unit: string;
  readonly cell: (rack: RackReport) => string;
}

const columns: readonly RackColumn[] = [
  { head: 'Racks', unit: '', cell: ({ rackCount }) => exact(rackCount) },
  { head: 'Devices', unit: '', cell: ({ deviceCount }) => exact(deviceCount) },
  { head: 'Accelerators', unit: '', cell: ({ acceleratorCount }) => exact(acceleratorCount) },
  { head: 'Units', unit: 'U', cell: ({ used_U, height_U }) => `${exact(used_U)} / ${exact(height_U)}` },
  { head: 'Nameplate', unit: 'kW', cell: ({ nameplate_kW }) => kW(nameplate_kW) },
  { head: 'Maximum', unit: 'kW', cell: ({ maximum_kW }) => kW(maximum_kW) },
  { head: 'Typical', unit: 'kW', cell: ({ typical_kW }) => kW(typical_kW) },
  { head: 'Idle', unit: 'kW', cell: ({ idle_kW }) => kW(idle_kW) },
  { head: 'Heat', unit: 'BTU/h', cell: ({ heat_BTU_per_h }) => fixed(heat_BTU_per_h, 0) },
  { head: 'On the floor', unit: 'kg', cell: ({ floorWeight_kg }) => kg(floorWeight_kg) },
  {
    head: 'Year',
    unit: '',
    cell: ({ annualEnergy_kWh }) => figureText(scaledFigure('energy', annualEnergy_kWh)),
  },
];

/** What one rack of each kind is, on every basis that is known. */
export function RackReportsTable({ option }: RackReportsTableProps): JSX.Element {
  const { racks } = option;
  return (
    <section class="card" aria-labelledby="rack-reports-title">
      <div class="card-head">
        <h2 id="rack-reports-title">Racks</h2>
        <p class="card-hint">
          {option.name}. Figures of one rack; a dash is a figure that some device does not state.
        </p>
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
              {racks.slice(0, MOST_SHOWN).map((rack) => (
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
      {racks.length > MOST_SHOWN && <p class="empty">And {racks.length - MOST_SHOWN} more kinds of rack.</p>}
    </section>
  );
}
