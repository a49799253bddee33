import { nameOfCountry, type Country } from '../../catalogue/countries.ts';
import { zonesOfPlace } from '../../catalogue/zonesOfPlace.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import { clockText } from '../../series/clockText.ts';
import { numberText } from '../../units/text.ts';
import { distance_km } from '../../weather/distance.ts';
import type { Scenario } from '../document/planSchema.ts';
import type { Tables } from './lookUp.ts';
import { foreignRuleSets, isOfPlace, placedParts, type PlacedPart } from './placeParts.ts';
import type { SiteCalendar } from './prepareSite.ts';
import type { SitePlace } from './sitePlace.ts';

/** The place that the parts of a plan are compared with. */
interface Anchor {
  readonly name: string;
  readonly from: string;
  readonly country: Country;
  readonly region: string | undefined;
  readonly zones: readonly string[];
}

/** Weather of a station this near is that of the site; engineering default, about a grid cell of a climate model and a half. */
const NEAR_km = 100;

/** Countries of the table whose weekend is Friday and Saturday; in Iran, Friday. General knowledge. */
const fridayWeekends = new Set('BD BH DZ EG IL IQ IR JO KW OM QA SA'.split(' '));

/**
 * Compares the parts of a plan by place: country, state, clock, law, coordinates and weekend. The parts are compared with the
 * place of the site, or where it states none, with that of the first part that has one.
 */
export function placeFindings(
  scenario: Scenario,
  place: SitePlace | undefined,
  site: SiteCalendar,
  tables: Tables,
): Finding[] {
  const parts = placedParts(scenario, tables);
  const anchor = anchorOf(place, parts);
  if (anchor === undefined) return weatherDistance(scenario, place);
  const { year } = site.calendar;
  const differing = [
    ...climateText(place, anchor),
    ...zoneText(scenario, anchor, year),
    ...parts
      .filter((part) => !isOfPlace(part, anchor.country, anchor.region))
      .map((part) => `${part.what} is of ${placeText(part)}`),
    ...foreignRuleSets(scenario, anchor.country).map((name) => `${name} is no law there`),
  ];
  const differs = finding(
    'place-differs',
    'site',
    `The site is in ${anchorText(anchor)} by ${anchor.from}, but ${differing.join('; ')}.`,
  );
  return [
    ...(differing.length === 0 ? [] : [differs]),
    ...weatherDistance(scenario, place),
    ...weekend(scenario, anchor.country),
  ];
}

function anchorOf(place: SitePlace | undefined, parts: readonly PlacedPart[]): Anchor | undefined {
  if (place?.country !== undefined) {
    const { name, from, country, region, zone } = place;
    const zones =
      zone === undefined || zone.isAssumed ? zonesOfPlace(country.alpha2, region) : [zone.timeZone];
    return { name, from, country, region, zones };
  }
  const [first] = parts;
  if (first === undefined) return undefined;
  const { country, what, of } = first;
  const region = /^[A-Z]{2}-/.test(first.region ?? '') ? first.region : undefined;
  return { name: of, from: what, country, region, zones: zonesOfPlace(country.alpha2, region) };
}

const anchorText = ({ name, country }: Anchor): string => withCountry(name, country);
const placeText = ({ of, country }: PlacedPart): string => withCountry(of, country);

function withCountry(name: string, country: Country): string {
  const whole = nameOfCountry(country.alpha2);
  return name === whole ? name : `${name}, ${whole}`;
}

function climateText(place: SitePlace | undefined, anchor: Anchor): string[] {
  const climate = place?.climate;
  if (climate?.country === undefined) return [];
  const isSame =
    climate.country === anchor.country &&
    (climate.region === undefined || anchor.region === undefined || climate.region === anchor.region);
  return isSame ? [] : [`the climate is that of ${withCountry(climate.name, climate.country)}`];
}

/** A stated zone differs if its clock does: offset or daylight saving. */
function zoneText({ site }: Scenario, { zones }: Anchor, year: number): string[] {
  const stated = site?.timeZone;
  const clock = stated === undefined ? undefined : clockText(stated, year);
  if (stated === undefined || clock === undefined || zones.length === 0) return [];
  const local = zones.map((zone) => clockText(zone, year));
  if (local.includes(clock)) return [];
  return [`the time zone ${stated} is ${clock}, not ${local[0] ?? ''} (${zones[0] ?? ''})`];
}

function weatherDistance({ site }: Scenario, place: SitePlace | undefined): Finding[] {
  const climate = place?.climate;
  const distance = distance_km(site ?? {}, climate ?? {});
  if (climate === undefined || distance === undefined || distance <= NEAR_km) return [];
  const message = `The weather of ${climate.name} is ${numberText(distance, 0)} km from the stated coordinates of the site; up to ${numberText(NEAR_km)} km is near.`;
  return [finding('weather-far', 'site.climate', message)];
}

function weekend({ workload, tariff }: Scenario, country: Country): Finding[] {
  const hasWeekend =
    workload.kind === 'inference' ||
    (workload.kind === 'schedule' && workload.weekendFractions !== undefined) ||
    tariff.kind === 'urdb';
  if (!hasWeekend || !fridayWeekends.has(country.alpha2)) return [];
  const message = `Weekends of the calendar are Saturday and Sunday; in ${nameOfCountry(country.alpha2)} the weekend includes Friday.`;
  return [finding('weekend-differs', 'workload', message)];
}
