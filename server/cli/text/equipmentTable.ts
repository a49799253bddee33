import type { Equipment } from '../../../models/report/plantSchema.ts';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { figure, MISSING } from './numbers.ts';
import { cut, table } from './table.ts';

/** The equipment of each computed plant: number of units and size of each. */
export function equipmentTable(options: readonly Pick<OptionReport, 'name' | 'plant'>[]): string[] {
  const lines: string[] = [];
  for (const { name, plant } of options) {
    if (plant === null) continue;
    if (lines.length > 0) lines.push('');
    const heading = [cut(name, 33), 'Serves', 'Units', 'Heat', 'Power', 'Flow'];
    lines.push(...table([heading, ...plant.equipment.map(cells)], [1]));
  }
  return lines;
}

function cells(machine: Equipment): string[] {
  const { name, serves, neededCount, installedCount, capacity_kW, power_kW } = machine;
  const spare = installedCount - neededCount;
  return [
    cut(name, 33),
    serves,
    spare === 0 ? figure(neededCount, [0, 0]) : `${figure(neededCount, [0, 0])}+${figure(spare, [0, 0])}`,
    size(capacity_kW, 'kW'),
    size(power_kW, 'kW'),
    flowOf(machine),
  ];
}

/** Airflow if it moves air, else water flow. */
function flowOf({ airflow_m3_s, flow_L_s, coolantFlow_L_min }: Equipment): string {
  if (airflow_m3_s !== null) return size(airflow_m3_s, 'm³/s');
  if (coolantFlow_L_min !== null) return size(coolantFlow_L_min, 'L/min');
  return size(flow_L_s, 'L/s');
}

/** Three significant digits. */
function size(value: number | null, unit: string): string {
  if (value === null) return MISSING;
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return figure(value, [0, decimals], unit);
}
