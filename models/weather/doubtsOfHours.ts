import { finding, type Finding } from '../problems/Finding.ts';
import type { WeatherYear } from './Climate.ts';
import { clockOfHours, moveText } from './clockOfHours.ts';
import { copiedHours } from './copiedHours.ts';
import { seasonsOfLatitude } from './seasonsOfLatitude.ts';

/**
 * What is doubtful in the hours that a plan states. Unlike those of a file they are local standard time by definition and are used as they are.
 */
export function doubtsOfHours(
  year: WeatherYear,
  place: { readonly latitude_deg?: number | undefined; readonly longitude_deg?: number | undefined },
): Finding[] {
  const { shift_h, reason, findings } = clockOfHours(year.dryBulb_C, place);
  const message = `${reason}. The hours of a plan are in local standard time and were used as stated: move them ${moveText(shift_h)}`;
  const ofClock = shift_h === 0 ? findings : [finding('weather-clock-implausible', 'dryBulb_C', message)];
  return [...ofClock, ...southOrNorth(year, place.latitude_deg), ...copiedHours(year)];
}

function southOrNorth({ dryBulb_C }: WeatherYear, latitude_deg: number | undefined): Finding[] {
  const { latitude_deg: fitting_deg, findings } = seasonsOfLatitude(dryBulb_C, latitude_deg);
  if (fitting_deg === latitude_deg) return [...findings];
  const message = `The latitude of ${String(latitude_deg)}° is in the north, and the hours are warmest around January. Check whether a minus was lost`;
  return [finding('weather-place-disagrees', 'latitude_deg', message)];
}
