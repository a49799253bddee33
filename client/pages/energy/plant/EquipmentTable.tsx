import type { JSX } from 'preact';
import type { Equipment } from '../../../../models/report/plantSchema.ts';
import { significant } from '../../../../models/present/format/number.ts';
import { HEAT_kW } from '../../../../models/units/display/displayUnits.ts';
import { shownUnit, shownValue } from '../../../../models/units/display/shown.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { ColumnHeads } from '../../../ui/ColumnHeads.tsx';
import { CsvButton } from '../../CsvButton.tsx';

interface EquipmentTableProps {
  readonly name: string;
  readonly equipment: readonly Equipment[];
}

const columns: readonly {
  readonly head: string;
  /** Of the value. */
  readonly symbol: string;
  readonly of: (item: Equipment) => number | null;
}[] = [
  { head: 'Needed', symbol: '', of: ({ neededCount }) => neededCount },
  { head: 'Installed', symbol: '', of: ({ installedCount }) => installedCount },
  { head: 'Capacity', symbol: HEAT_kW, of: ({ capacity_kW }) => capacity_kW },
  { head: 'Power', symbol: 'kW', of: ({ power_kW }) => power_kW },
  { head: 'Water', symbol: 'L/s', of: ({ flow_L_s }) => flow_L_s },
  { head: 'Coolant', symbol: 'L/min', of: ({ coolantFlow_L_min }) => coolantFlow_L_min },
  { head: 'Airflow', symbol: 'm³/s', of: ({ airflow_m3_s }) => airflow_m3_s },
];

/** The equipment of the plant: counts, capacities and power. */
export function EquipmentTable({ name, equipment }: EquipmentTableProps): JSX.Element {
  const units = displayUnits.value;
  const shown = columns
    .filter(({ of }) => equipment.some((item) => of(item) !== null))
    .map((column) => {
      const { symbol } = column;
      return { ...column, unit: symbol === '' ? '' : `${shownUnit(symbol, units)} per unit` };
    });
  return (
    <section class="card" aria-labelledby="equipment-title">
      <div class="card-head">
        <h2 id="equipment-title">Equipment schedule</h2>
        <p class="card-hint">{name}, sized for the design hours</p>
        <CsvButton table="equipment" of="Equipment schedule" />
      </div>
      <ScrollBox label={`Equipment of ${name}`}>
        <table class="figures-table">
          <thead>
            <tr>
              <th scope="col">Equipment</th>
              <ColumnHeads columns={shown} />
            </tr>
          </thead>
          <tbody>
            {equipment.map((item) => (
              <tr key={`${item.name} ${item.serves}`}>
                <th scope="row">
                  {item.name}
                  <span class="row-detail">{item.serves === 'air' ? 'air side' : 'liquid side'}</span>
                </th>
                {shown.map(({ head, symbol, of }) => {
                  const value = of(item);
                  return (
                    <td key={head} class="number">
                      {value === null ? '–' : significant(shownValue(value, symbol, units))}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
