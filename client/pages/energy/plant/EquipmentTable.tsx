import type { JSX } from 'preact';
import type { Equipment } from '../../../../models/report/plantSchema.ts';
import { significant } from '../../../../models/present/format/number.ts';
import { ScrollBox } from '../../../ui/ScrollBox.tsx';
import { ColumnHeads } from '../../../ui/ColumnHeads.tsx';

interface EquipmentTableProps {
  readonly name: string;
  readonly equipment: readonly Equipment[];
}

const columns: readonly {
  readonly head: string;
  readonly unit: string;
  readonly of: (item: Equipment) => number | null;
}[] = [
  { head: 'Needed', unit: '', of: ({ neededCount }) => neededCount },
  { head: 'Installed', unit: '', of: ({ installedCount }) => installedCount },
  { head: 'Capacity', unit: 'kW per unit', of: ({ capacity_kW }) => capacity_kW },
  { head: 'Power', unit: 'kW per unit', of: ({ power_kW }) => power_kW },
  { head: 'Water', unit: 'L/s per unit', of: ({ flow_L_s }) => flow_L_s },
  { head: 'Coolant', unit: 'L/min per unit', of: ({ coolantFlow_L_min }) => coolantFlow_L_min },
  { head: 'Air', unit: 'm³/s per unit', of: ({ airflow_m3_s }) => airflow_m3_s },
  { head: 'Airflow', unit: 'CFM per unit', of: ({ airflow_CFM }) => airflow_CFM },
];

/** The equipment of the plant: counts, capacities and power. */
export function EquipmentTable({ name, equipment }: EquipmentTableProps): JSX.Element {
  const shown = columns.filter(({ of }) => equipment.some((item) => of(item) !== null));
  return (
    <section class="card" aria-labelledby="equipment-title">
      <div class="card-head">
        <h2 id="equipment-title">Equipment schedule</h2>
        <p class="card-hint">{name}, sized for the design hours</p>
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
                {shown.map(({ head, of }) => {
                  const value = of(item);
                  return (
                    <td key={head} class="number">
                      {value === null ? '–' : significant(value)}
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
