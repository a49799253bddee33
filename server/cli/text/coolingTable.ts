import type { CoolingStudyRow } from '../../../models/study/coolingStudy.ts';
import type { Climate } from '../../../models/weather/Climate.ts';
import type { DesignHour, DesignHours } from '../../../models/weather/designHours.ts';
import type { CoolingQuestion } from '../../answers/coolingQuestion.ts';
import { figure, share } from './numbers.ts';
import { table } from './table.ts';

/** What the systems are compared for: place, load, and the air that they are sized on. */
export function coolingHeading(
  climate: Climate,
  { it_kW, loadFraction }: Pick<CoolingQuestion, 'it_kW' | 'loadFraction'>,
  { hottest, mostHumid }: DesignHours,
): string[] {
  return [
    `Cooling in ${climate.name}: ${figure(it_kW, [0, 3], 'kW')} of IT, ${share(loadFraction)} of it running all year`,
    `Sized on ${airOf(hottest)}, and on ${airOf(mostHumid)}`,
  ];
}

const airOf = ({ dryBulb_C, wetBulb_C }: DesignHour): string =>
  `${figure(dryBulb_C, [1, 1])} °C dry / ${figure(wetBulb_C, [1, 1])} °C wet bulb`;

/**
 * Cooling systems by what the site uses in a year.
 *
 * @param loadFraction - part of the IT load that runs; with none, ratios would be infinite
 */
export function coolingTable(rows: readonly CoolingStudyRow[], loadFraction: number): string[] {
  const heading = ['Preset', 'PUE', 'Peak PUE', 'TUE', 'WUE', 'Energy kWh', 'Unmet h'];
  const cells = rows.map((row) => [
    row.preset,
    figure(row.pue, [3, 3]),
    figure(row.peakPue, [3, 3]),
    figure(row.tue, [3, 3]),
    figure(row.wue_L_per_kWh, [2, 2]),
    figure(row.facilityEnergy_kWh, [0, 0]),
    figure(row.unmetHours, [0, 0]),
  ]);
  return [
    ...table([heading, ...cells]),
    '',
    '  Energy: of the whole site in the year. Peak PUE: in the worse design hour.',
    '  WUE: L of water per kWh of IT. Unmet: hours in which heat is not taken.',
    ...(loadFraction === 0
      ? ['  With no IT load there are no ratios: the energy is what the site draws idle.']
      : []),
  ];
}
