import type { CoolingStudyRow } from '../../../models/study/coolingStudy.ts';
import type { Climate } from '../../../models/weather/Climate.ts';
import type { DesignHour, DesignHours } from '../../../models/weather/designHours.ts';
import type { CoolingStudyRequest } from '../../results/coolingStudyRequest.ts';
import { figure, share } from './numbers.ts';
import { table } from './table.ts';

/** The basis of the comparison: location, load, and the air of the design hours. */
export function coolingHeading(
  climate: Climate,
  { it_kW, loadFraction }: Pick<CoolingStudyRequest, 'it_kW' | 'loadFraction'>,
  { hottest, mostHumid }: DesignHours,
): string[] {
  return [
    `Cooling in ${climate.name}: ${figure(it_kW, [0, 3], 'kW')} IT load, running at ${share(loadFraction)} all year`,
    `Design hours: ${airOf(hottest)}; ${airOf(mostHumid)}`,
  ];
}

const airOf = ({ dryBulb_C, wetBulb_C }: DesignHour): string =>
  `${figure(dryBulb_C, [1, 1])} °C dry / ${figure(wetBulb_C, [1, 1])} °C wet bulb`;

/**
 * Cooling systems by annual facility energy.
 *
 * @param request - running share of the IT load, since ratios would be infinite without load; and the power chain of all systems
 */
export function coolingTable(
  rows: readonly CoolingStudyRow[],
  { loadFraction, power }: Pick<CoolingStudyRequest, 'loadFraction' | 'power'>,
): string[] {
  const heading = ['Preset', 'PUE', 'Peak PUE', 'TUE', 'WUE', 'Energy kWh', 'Unmet heat, h'];
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
    '  Energy: of the facility, per year. Peak PUE: in the worse design hour.',
    '  WUE: L of water per kWh of IT energy. Unmet heat: hours with unmet heat.',
    power === undefined
      ? '  Power chain: the typical one of each system, so they differ in more than cooling.'
      : `  Power chain: ${power}, the same for all systems.`,
    ...(loadFraction === 0
      ? ['  Without IT load there are no ratios: the energy is the no-load draw of the facility.']
      : []),
  ];
}
