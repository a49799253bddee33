import { finding } from '../../../problems/Finding.ts';
import { idOfName, sameName, unique, type TakenNames } from '../ids.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { fieldOf } from '../read/fieldOf.ts';
import type { ImportContext } from './ImportContext.ts';

/** Halls that an import brings. */
export interface TakenHalls {
  readonly halls: ReadonlyMap<string, { readonly name: string }>;
  /** The hall of an object: that of its location, or of its site where it has none. */
  readonly hallOf: (record: NetboxRecord) => string;
  readonly siteName: string | undefined;
  readonly timeZone: string | undefined;
}

/**
 * Halls from locations, or from sites where racks name no location.
 *
 * @param records - of all kinds
 */
export function takeHalls(records: readonly NetboxRecord[], { into, review }: ImportContext): TakenHalls {
  const sites = siteNames(records);
  if (sites.length > 1) {
    const message = `The files hold ${String(sites.length)} sites: ${sites.slice(0, 10).join(', ')}. All came into one plan.`;
    review.push(finding('netbox-several-sites', '', message));
  }
  const halls = new Map<string, { name: string }>();
  const ids = new Map<string, string>();
  const taken: TakenNames = new Map();
  const existing = Object.entries(into?.halls ?? {});
  for (const [id] of existing) taken.set(id.toLowerCase(), 1);
  const isAlone = sites.length <= 1;
  const hallNamed = ({ site = '', location, slug }: HallWords): string => {
    const own = location ?? (site === '' ? 'Hall 1' : site);
    const key = `${isAlone ? '' : sameName(site)}\n${sameName(own)}`;
    const found = ids.get(key);
    if (found !== undefined) return found;
    const name = (isAlone || location === undefined ? own : `${site} / ${location}`).slice(0, 200);
    const before =
      existing.find(isHall(name))?.[0] ?? existing.find(([id]) => id.toLowerCase() === slug)?.[0];
    const id = before ?? unique(idOfName(slug ?? name, 'hall'), taken);
    ids.set(key, id);
    if (before === undefined) halls.set(id, { name });
    return id;
  };
  for (const record of records) {
    if (record.kind !== 'location') continue;
    const location = fieldOf(record, 'name');
    if (location === undefined) continue;
    hallNamed({ site: fieldOf(record, 'site'), location, slug: fieldOf(record, 'slug') });
  }
  return {
    halls,
    hallOf: (record) => hallNamed({ site: fieldOf(record, 'site'), location: fieldOf(record, 'location') }),
    siteName: sites.length === 1 ? sites[0] : undefined,
    timeZone: records.find(({ kind }) => kind === 'site')?.fields.get('time_zone') || undefined,
  };
}

interface HallWords {
  readonly site?: string | undefined;
  readonly location: string | undefined;
  readonly slug?: string | undefined;
}

const isHall =
  (name: string) =>
  ([, hall]: readonly [string, { readonly name: string }]): boolean =>
    sameName(hall.name) === sameName(name);

/** Names of the sites that racks stand in, or of those that are listed where there are no racks. */
function siteNames(records: readonly NetboxRecord[]): readonly string[] {
  const named = (kind: NetboxRecord['kind'], field: string): string[] =>
    records.flatMap((record) => (record.kind === kind ? (fieldOf(record, field) ?? []) : []));
  const ofRacks = [...named('rack', 'site'), ...named('location', 'site')];
  return [...new Set(ofRacks.length > 0 ? ofRacks : named('site', 'name'))];
}
