import type { CoolingPresetId } from '../../../models/cooling/presets.ts';
import type { Climate } from '../../../models/weather/Climate.ts';
import type { SupplyOptimum } from '../../../models/study/supplyOptimum.ts';
import type { CoolingStudyRequest } from '../../results/coolingStudyRequest.ts';
import { figure, share } from './numbers.ts';
import { table } from './table.ts';

interface OptimisedFor {
  readonly preset: CoolingPresetId;
  readonly climate: Climate;
  readonly question: Pick<CoolingStudyRequest, 'it_kW' | 'loadFraction'>;
}

/** A cooling system at rising supply temperatures, with a mark at the lowest energy. */
export function supplyTable(
  { rows, best }: SupplyOptimum,
  { preset, climate, question }: OptimisedFor,
): string[] {
  const { it_kW, loadFraction } = question;
  const cells = rows.map((row) => [
    figure(row.supplyAir_C, [0, 1]),
    figure(row.inlet_C, [0, 1]),
    figure(row.pue, [3, 3]),
    figure(row.facilityEnergy_kWh, [0, 0]),
    figure(row.unmetHours, [0, 0]),
    row === best ? 'lowest' : '',
  ]);
  return [
    `${preset} in ${climate.name}: ${figure(it_kW, [0, 3], 'kW')} IT load, running at ${share(loadFraction)} all year`,
    '',
    ...table([['Supply °C', 'Inlet °C', 'PUE', 'Energy kWh', 'Unmet heat, h', ''], ...cells], [5]),
    '',
    ...(best === null
      ? ['  No supply temperature removes all heat.']
      : [
          `  Lowest energy at ${figure(best.supplyAir_C, [0, 1])} °C, including the extra draw of devices at warm inlets.`,
          '  The lowest PUE may differ: extra draw of devices counts as IT energy.',
        ]),
  ];
}
