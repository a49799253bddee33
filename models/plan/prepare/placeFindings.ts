import { finding, type Finding } from '../../problems/Finding.ts';
import { clockText } from '../../series/clockText.ts';
import { distance_km } from '../../weather/distance.ts';
import type { Scenario } from '../document/planSchema.ts';
import type { Tables } from './lookUp.ts';
import { foreignRuleSets, isOfPlace, placedParts, type PlacedPart } from './placeParts.ts';
import { countryRow, otherZonesOfPlace, zonesOfPlace } from './rowsOfPlace.ts';
import type { SitePlace } from './sitePlace.ts';
import { weatherFindings } from './weatherFindings.ts';

/** The place that the parts of a plan are compared with. */
interface Anchor {
  readonly name: string;
  readonly from: string;
  /** ISO 3166 code of two letters, and the name. */
  readonly country: string;
  readonly countryName: string;
  readonly region: string | undefined;
  readonly zones: readonly string[];
}

/**
 * Compares the parts of a plan by place: country, state, clock, law, coordinates and weekend. The parts are compared with the
 * place of the site, or where it states none, with that of the first part that has one.
 */
export function placeFindings(
  scenario: Scenario,
  place: SitePlace | undefined,
  year: number,
  tables: Tables,
): Finding[] {
  const parts = placedParts(scenario, tables);
  const anchor = anchorOf(place, parts, tables);
  if (anchor === undefined) return weatherOf(scenario, place);
  const differing = [
    ...(hasDistance(scenario, place) ? [] : climateText(place, anchor, tables)),
    ...zoneText(scenario, anchor, year, tables),
    ...parts
      .filter((part) => !isOfPlace(part, anchor.country, anchor.region, tables))
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
    ...weatherOf(scenario, place),
    ...weekend(scenario, anchor.country, tables),
  ];
}

function anchorOf(
  place: SitePlace | undefined,
  parts: readonly PlacedPart[],
  tables: Tables,
): Anchor | undefined {
  if (place?.country !== undefined) {
    const { name, from, country, region, zone } = place;
    const row = countryRow(country, tables);
    const zones = zone === undefined || zone.isAssumed ? zonesOfPlace(row, region, tables) : [zone.timeZone];
    return { name, from, country, countryName: row?.name ?? country, region, zones };
  }
  const [first] = parts;
  if (first === undefined) return undefined;
  const { country, what, of } = first;
  const region = /^[A-Z]{2}-/.test(first.region ?? '') ? first.region : undefined;
  return {
    name: of,
    from: what,
    country: country.id,
    countryName: country.name,
    region,
    zones: zonesOfPlace(country, region, tables),
  };
}

const anchorText = ({ name, countryName }: Anchor): string => withCountry(name, countryName);
const placeText = ({ of, country }: PlacedPart): string => withCountry(of, country.name);
const withCountry = (name: string, country: string): string =>
  name === country ? name : `${name}, ${country}`;

/** Weather with a known distance from the site is judged by it: the nearest may be of another country. */
const hasDistance = ({ site }: Scenario, place: SitePlace | undefined): boolean =>
  distance_km(site ?? {}, place?.climate ?? {}) !== undefined;

function climateText(place: SitePlace | undefined, anchor: Anchor, tables: Tables): string[] {
  const climate = place?.climate;
  if (climate?.country === undefined) return [];
  const isSame =
    climate.country === anchor.country &&
    (climate.region === undefined || anchor.region === undefined || climate.region === anchor.region);
  const country = countryRow(climate.country, tables)?.name ?? climate.country;
  return isSame ? [] : [`the climate is that of ${withCountry(climate.name, country)}`];
}

/** A stated zone differs if its clock does: offset or daylight saving. Remote parts of the place have zones of their own. */
function zoneText({ site }: Scenario, anchor: Anchor, year: number, tables: Tables): string[] {
  const { zones, country, region } = anchor;
  const stated = site?.timeZone;
  const clock = stated === undefined ? undefined : clockText(stated, year);
  if (stated === undefined || clock === undefined || zones.length === 0) return [];
  const others = otherZonesOfPlace(countryRow(country, tables), region, tables);
  const local = [...zones, ...others].map((zone) => clockText(zone, year));
  if (local.includes(clock)) return [];
  return [`the time zone ${stated} is ${clock}, not ${local[0] ?? ''} (${zones[0] ?? ''})`];
}

function weatherOf({ site }: Scenario, place: SitePlace | undefined): Finding[] {
  return place?.climate === undefined ? [] : weatherFindings(site ?? {}, place.climate);
}

function weekend({ workload, tariff }: Scenario, country: string, tables: Tables): Finding[] {
  const row = countryRow(country, tables);
  const hasWeekend =
    workload.kind === 'inference' ||
    (workload.kind === 'schedule' && workload.weekendFractions !== undefined) ||
    tariff.kind === 'urdb';
  if (!hasWeekend || row?.hasFridayWeekend !== true) return [];
  const message = `Weekends of the calendar are Saturday and Sunday; in ${row.name} the weekend includes Friday.`;
  return [finding('weekend-differs', 'workload', message)];
}
