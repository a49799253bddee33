import { calendarOf, type Calendar } from '../../series/calendar.ts';
import { standardOffset_min } from '../../series/timeZone.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';

/** Calendar and time zone of a site. */
export interface SiteCalendar {
  readonly calendar: Calendar;
  readonly utcOffset_min: number;
  readonly timeZone: string;
}

/** Calendar and time zone of the site; UTC replaces an unknown time zone, which blocks all results. */
export function prepareSite(scenario: Scenario, preparation: Preparation): SiteCalendar {
  const year = preparation.statedOrDefault(
    'site.calendarYear',
    scenario.site?.calendarYear,
    'weekdays and length of the simulated year',
    { unit: '' },
  );
  const timeZone = preparation.statedOrDefault(
    'site.timeZone',
    scenario.site?.timeZone,
    'hours are local standard time of this zone',
  );
  const [phase] = Object.entries(scenario.phases ?? {});
  if (phase !== undefined) {
    preparation.stated(phase[1].date, {
      path: `phases.${phase[0]}.date`,
      label: 'In service from',
      unit: '',
      basis: 'first day on which the racks draw power',
    });
  }
  const utcOffset_min = standardOffset_min(timeZone, year);
  if (utcOffset_min === undefined) {
    preparation.find(
      'time-zone-unknown',
      'site.timeZone',
      `"${timeZone}" is not in the IANA time zone database; use a name such as America/New_York.`,
    );
    return { calendar: calendarOf(year), utcOffset_min: 0, timeZone: 'UTC' };
  }
  return { calendar: calendarOf(year), utcOffset_min, timeZone };
}
