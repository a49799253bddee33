import { finding } from '../../../problems/Finding.ts';
import { idOfName, sameName, unique } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { netboxFieldOf } from '../read/fieldOf.ts';
import type { ImportContext } from './ImportContext.ts';

/** Imported halls. */
export interface ImportedHalls {
  readonly halls: ReadonlyMap<string, { readonly name: string }>;
  /** The hall of an object: of its location, or of its site if it has none. */
  readonly hallOf: (record: NetboxRecord) => string;
  readonly siteName: string | undefined;
  readonly timeZone: string | undefined;
  /** Halls by the location or site that they are in NetBox: `location-7`, `site-3`. */
  readonly byNetboxId: ReadonlyMap<string, string>;
}

/**
 * Halls from locations, or from sites if racks state no location.
 *
 * @param records - of all kinds
 */
export function importHalls(
  records: readonly NetboxRecord[],
  { into, review, knownHalls = {} }: ImportContext,
): ImportedHalls {
  const sites = siteNames(records);
  if (sites.length > 1) {
    const message = `The files have ${String(sites.length)} sites: ${sites.slice(0, 10).join(', ')}. All were imported into one plan.`;
    review.push(finding('netbox-several-sites', '', message));
  }
  const halls = new Map<string, { name: string }>();
  const ids = new Map<string, string>();
  const existing = Object.entries(into?.halls ?? {});
  const usedIds = new UsedNames(existing.map(([id]) => id));
  const isOneSite = sites.length <= 1;
  const byNetboxId = new Map<string, string>();
  const hallNamed = ({ site = '', location, slug, netboxId }: HallLabels): string => {
    const label = location ?? (site === '' ? 'Hall 1' : site);
    const key = `${isOneSite ? '' : sameName(site)}\n${sameName(label)}`;
    const found = ids.get(key);
    if (found !== undefined) return found;
    const name = (isOneSite || location === undefined ? label : `${site} / ${location}`).slice(0, 200);
    const existingId = existingHall(existing, { name, slug, knownId: knownHalls[netboxId ?? ''] });
    const id = existingId ?? unique(idOfName(slug ?? name, 'hall'), usedIds);
    ids.set(key, id);
    if (netboxId !== undefined) byNetboxId.set(netboxId, id);
    if (existingId === undefined) halls.set(id, { name });
    return id;
  };
  for (const record of records) {
    if (record.kind !== 'location') continue;
    const location = netboxFieldOf(record, 'name');
    if (location === undefined) continue;
    const slug = netboxFieldOf(record, 'slug');
    const netboxId = prefixed('location', netboxFieldOf(record, 'id'));
    hallNamed({ site: netboxFieldOf(record, 'site'), location, slug, netboxId });
  }
  return {
    halls,
    hallOf: (record) => {
      const location = netboxFieldOf(record, 'location');
      const netboxId =
        location === undefined
          ? prefixed('site', netboxFieldOf(record, 'site_id'))
          : prefixed('location', netboxFieldOf(record, 'location_id'));
      return hallNamed({ site: netboxFieldOf(record, 'site'), location, netboxId });
    },
    byNetboxId,
    siteName: sites.length === 1 ? sites[0] : undefined,
    timeZone: records.find(({ kind }) => kind === 'site')?.fields.get('time_zone') || undefined,
  };
}

/** The hall of the plan that a location means: the one of an earlier read, else of the same name, else of the same id. */
function existingHall(
  halls: readonly (readonly [string, { readonly name: string }])[],
  {
    name,
    slug,
    knownId,
  }: { readonly name: string; readonly slug: string | undefined; readonly knownId: string | undefined },
): string | undefined {
  const found =
    halls.find(([id]) => id === knownId) ??
    halls.find(isHall(name)) ??
    halls.find(([id]) => id.toLowerCase() === slug);
  return found?.[0];
}

interface HallLabels {
  readonly site?: string | undefined;
  readonly location: string | undefined;
  readonly slug?: string | undefined;
  readonly netboxId?: string | undefined;
}

const prefixed = (kind: string, id: string | undefined): string | undefined =>
  id === undefined ? undefined : `${kind}-${id}`;

const isHall =
  (name: string) =>
  ([, hall]: readonly [string, { readonly name: string }]): boolean =>
    sameName(hall.name) === sameName(name);

/** Names of the sites of racks, or of all listed sites if there are no racks. */
function siteNames(records: readonly NetboxRecord[]): readonly string[] {
  const named = (kind: NetboxRecord['kind'], field: string): string[] =>
    records.flatMap((record) => (record.kind === kind ? (netboxFieldOf(record, field) ?? []) : []));
  const ofRacks = [...named('rack', 'site'), ...named('location', 'site')];
  return [...new Set(ofRacks.length > 0 ? ofRacks : named('site', 'name'))];
}
