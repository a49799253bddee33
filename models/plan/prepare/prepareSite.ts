import { calendarOf, type Calendar } from '../../series/calendar.ts';
import { clockText } from '../../series/clockText.ts';
import { standardOffset_min } from '../../series/timeZone.ts';
import { defaults } from './defaults.ts';
import { describeInput } from './describeInput.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';
import type { SitePlace } from './sitePlace.ts';

/** Calendar and time zone of a site. */
export interface SiteCalendar {
  readonly calendar: Calendar;
  readonly utcOffset_min: number;
  /** IANA name; null if nothing tells it, so that hours are standard time of an unknown zone. */
  readonly timeZone: string | null;
}

/**
 * Calendar and time zone of the site. The zone is the stated one, else that of the place; an unknown one blocks all results.
 *
 * @param place - undefined if the plan states none
 */
export function prepareSite(
  scenario: Scenario,
  place: SitePlace | undefined,
  preparation: Preparation,
): SiteCalendar {
  const year = preparation.statedOrDefault(
    'site.calendarYear',
    scenario.site?.calendarYear,
    'weekdays and length of the simulated year',
    { unit: '' },
  );
  notePlace(scenario, place, preparation);
  const timeZone = zoneOf(scenario, place, year, preparation);
  const [phase] = Object.entries(scenario.phases ?? {});
  if (phase !== undefined) {
    preparation.stated(phase[1].date, {
      path: `phases.${phase[0]}.date`,
      label: 'In service from',
      unit: '',
      basis: 'first day on which the racks draw power',
    });
  }
  const calendar = calendarOf(year);
  if (timeZone === null) return { calendar, utcOffset_min: 0, timeZone };
  const utcOffset_min = standardOffset_min(timeZone, year);
  if (utcOffset_min === undefined) {
    preparation.find(
      'time-zone-unknown',
      'site.timeZone',
      `"${timeZone}" is not in the IANA time zone database; use a name such as America/New_York.`,
    );
    return { calendar, utcOffset_min: 0, timeZone: null };
  }
  return { calendar, utcOffset_min, timeZone };
}

/** Lists country and region, which price, grid and law follow. */
function notePlace({ site }: Scenario, place: SitePlace | undefined, preparation: Preparation): void {
  if (place === undefined) return;
  const note = (path: string, stated: string | undefined, followed: string | undefined): void => {
    const words = describeInput(
      path,
      'place of the price, the grid and the law that the plan does not state',
    );
    if (stated !== undefined) preparation.stated(stated, words);
    else if (followed !== undefined) preparation.follow(followed, words, place.from);
  };
  note('site.country', site?.country, place.country);
  note('site.region', site?.region, place.region);
}

const PATH = 'site.timeZone';

function zoneOf(
  { site, tariff, carbon }: Scenario,
  place: SitePlace | undefined,
  year: number,
  preparation: Preparation,
): string | null {
  const words = (zone: string): string => {
    const clock = clockText(zone, year);
    return `hours are local standard time of this zone${clock === undefined ? '' : `, ${clock}`}`;
  };
  if (site?.timeZone !== undefined) {
    return preparation.stated(site.timeZone, describeInput(PATH, words(site.timeZone)));
  }
  const zone = place?.zone;
  if (place !== undefined && zone !== undefined) {
    const { timeZone, isAssumed } = zone;
    preparation.follow(timeZone, describeInput(PATH, words(timeZone)), place.from);
    if (isAssumed && tariff.kind === 'urdb') {
      const message = `The time zone of ${place.name} is taken as ${timeZone}, ${clockText(timeZone, year) ?? ''}, from its country or its offset alone; another zone there may keep daylight saving time differently.`;
      preparation.find('time-zone-assumed', PATH, message);
    }
    return timeZone;
  }
  preparation.statedOr<string>(
    undefined,
    defaults[PATH],
    describeInput(PATH, 'hours are standard time of a zone that the plan does not state'),
  );
  const needs = [
    ...(tariff.kind === 'urdb' ? ['the utility rate is billed without daylight saving time'] : []),
    ...(carbon.kind === 'hourly' ? ['the hourly carbon factors in UTC are not shifted to local time'] : []),
  ];
  if (needs.length > 0) {
    const message = `The plan states neither a time zone nor a place: ${needs.join(', and ')}.`;
    preparation.find('time-zone-missing', PATH, message);
  }
  return null;
}
