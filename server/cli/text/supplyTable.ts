import type { CoolingPresetId } from '../../../models/cooling/presets.ts';
import type { Climate } from '../../../models/weather/Climate.ts';
import type { SupplyOptimum } from '../../../models/study/supplyOptimum.ts';
import type { CoolingQuestion } from '../../answers/coolingQuestion.ts';
import { figure, share } from './numbers.ts';
import { table } from './table.ts';

interface OptimisedFor {
  readonly preset: CoolingPresetId;
  readonly climate: Climate;
  readonly question: Pick<CoolingQuestion, 'it_kW' | 'loadFraction'>;
}

/** A cooling system at rising supply temperatures, with a mark where it uses least. */
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
    row === best ? 'least' : '',
  ]);
  return [
    `${preset} in ${climate.name}: ${figure(it_kW, [0, 3], 'kW')} of IT, ${share(loadFraction)} of it running all year`,
    '',
    ...table([['Supply °C', 'Inlet °C', 'PUE', 'Energy kWh', 'Unmet h', ''], ...cells], [5]),
    '',
    ...(best === null
      ? ['  At no supply temperature does it take all heat.']
      : [
          `  Least energy at ${figure(best.supplyAir_C, [0, 1])} °C, with what warm inlets add to the devices' draw.`,
          '  The least PUE may lie elsewhere: what devices draw more counts as IT.',
        ]),
  ];
}
