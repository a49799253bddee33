import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NetboxKind } from '../../models/interchange/netbox/NetboxDocument.ts';
import { endpoints, type Endpoint, type EndpointKey } from './endpoints.ts';
import { relatedId } from './keepFields.ts';
import { NetboxFailure } from './NetboxFailure.ts';
import type { Query } from './netboxAddress.ts';
import { newEndpointState, readEndpoint, type EndpointState, type KeptObject } from './readEndpoint.ts';
import type { NetboxAccess } from './requestPage.ts';

/** What is read of a NetBox: all of it, a site, or a location of a site with those within it. */
export interface WantedScope {
  readonly siteId: number | undefined;
  readonly locationId: number | undefined;
}

/** How far the read of a list is. */
export interface ListProgress {
  readonly label: string;
  readonly readCount: number;
  /** Undefined before the first page. */
  readonly count: number | undefined;
}

/** Something that was not read, and why. */
export interface NotRead {
  readonly what: string;
  readonly why: string;
}

/** Everything that was read, as files of an import. */
export interface Inventory {
  /** Each is a file as JSON, `{"name", "text"}`. */
  readonly chunks: readonly Uint8Array[];
  readonly size_bytes: number;
  readonly complete: readonly NetboxKind[];
  readonly notRead: readonly NotRead[];
  readonly counts: Readonly<Record<string, number>>;
  readonly version: string | undefined;
}

/** A read that goes on where it stopped. */
export interface ReadState {
  readonly lists: Map<string, EndpointState>;
  readonly progress: Map<string, ListProgress>;
  version: string | undefined;
}

export const newReadState = (): ReadState => ({ lists: new Map(), progress: new Map(), version: undefined });

/** Ids in one query, so that its address stays below 2 kB. */
const IDS_PER_QUERY = 100;
/** Objects of a file. */
const CHUNK_SIZE = 1000;
const MAX_INVENTORY_bytes = 192 * 1024 * 1024;

/**
 * Reads the racks of a scope with everything that an import understands of them.
 *
 * @throws NetboxFailure if racks cannot be read, or NetBox fails; other lists that the token may not read are in `notRead`
 */
export async function readInventory(
  access: NetboxAccess,
  { siteId, locationId }: WantedScope,
  { state, signal }: { readonly state: ReadState; readonly signal: AbortSignal },
): Promise<Inventory> {
  const reader = inventoryReader(access, state, signal);
  const { list, keep } = reader;
  const ofSite: Query = siteId === undefined ? {} : { site_id: siteId };
  keep('sites', (await list('sites', siteId === undefined ? {} : { id: siteId })) ?? []);
  const locations = (await list('locations', ofSite)) ?? [];
  const inside = locationId === undefined ? undefined : within(locations, locationId);
  // A place of more locations is read with its whole site, and what is elsewhere is left out here.
  const ofPlace: Query =
    inside === undefined || inside.size > IDS_PER_QUERY ? ofSite : { ...ofSite, location_id: [...inside] };
  const isInside = (object: KeptObject): boolean =>
    inside === undefined || inside.has(relatedId(object, 'location') ?? -1);

  const racks = ((await list('racks', ofPlace)) ?? []).filter(isInside);
  if (reader.notRead.some(({ what }) => what === 'racks')) {
    throw new NetboxFailure(
      'not-allowed',
      'the token of NetBox may not read racks, without which nothing can be taken',
    );
  }
  const rackIds = idsOf(racks);
  keep('racks', racks);
  const usedLocations = new Set(racks.map((rack) => relatedId(rack, 'location')));
  keep(
    'locations',
    locations
      .filter(({ id }) => inside?.has(Number(id)) ?? true)
      .map(({ parent: _parent, ...location }) => location)
      .filter(({ id }) => inside === undefined || usedLocations.has(Number(id))),
  );
  const rackTypes = new Set(racks.map((rack) => relatedId(rack, 'rack_type')));
  if (racks.some((rack) => relatedId(rack, 'rack_type') !== undefined))
    keep(
      'rackTypes',
      ((await list('rackTypes', {})) ?? []).filter(({ id }) => rackTypes.has(Number(id))),
    );

  const devices = ((await list('devices', ofPlace)) ?? []).filter(
    (device) =>
      isInside(device) &&
      (rackIds.has(relatedId(device, 'rack') ?? -1) || device['parent_device'] !== undefined),
  );
  keep('devices', devices);
  await readTypes(reader, devices);
  const deviceIds = idsOf(devices);
  keep(
    'ports',
    ((await list('ports', ofPlace)) ?? []).filter((port) => deviceIds.has(relatedId(port, 'device') ?? -1)),
  );
  const feeds = ((await list('feeds', ofSite)) ?? []).filter((feed) =>
    rackIds.has(relatedId(feed, 'rack') ?? -1),
  );
  const panelIds = new Set(feeds.map((feed) => relatedId(feed, 'power_panel')));
  const panels = ((await list('panels', ofSite)) ?? []).filter(
    (panel) => inside === undefined || panelIds.has(Number(panel['id'])),
  );
  keep('panels', panels);
  keep('feeds', feeds);
  return reader.inventory();
}

/** Reads the device types of devices with the ports and outlets that they state. */
async function readTypes({ list, keep }: InventoryReader, devices: readonly KeptObject[]): Promise<void> {
  const typeIds = new Set(devices.flatMap((device) => relatedId(device, 'device_type') ?? []));
  const types: KeptObject[] = [];
  const ports: KeptObject[] = [];
  const outlets: KeptObject[] = [];
  for (const ids of parts(
    [...typeIds].sort((a, b) => a - b),
    IDS_PER_QUERY,
  )) {
    const some = (await list('deviceTypes', { id: ids })) ?? [];
    types.push(...some);
    // The filter was called devicetype_id until release 4.0; NetBox ignores the name that it does not know.
    const ofTypes: Query = { device_type_id: ids, devicetype_id: ids };
    ports.push(...((await list('portTemplates', ofTypes)) ?? []));
    const hasCounts = some.every((type) => type['power_outlet_template_count'] !== undefined);
    if (!hasCounts) outlets.push(...((await list('outletTemplates', ofTypes)) ?? []));
  }
  const isOfType = (template: KeptObject): boolean => typeIds.has(relatedId(template, 'device_type') ?? -1);
  keep(
    'deviceTypes',
    types.filter(({ id }) => typeIds.has(Number(id))),
  );
  keep('portTemplates', ports.filter(isOfType));
  keep('outletTemplates', outlets.filter(isOfType));
}

/** A location and all those within it. */
function within(locations: readonly KeptObject[], locationId: number): ReadonlySet<number> {
  const inside = new Set([locationId]);
  for (let size = 0; size !== inside.size;) {
    size = inside.size;
    for (const location of locations)
      if (inside.has(relatedId(location, 'parent') ?? -1)) inside.add(Number(location['id']));
  }
  return inside;
}

const idsOf = (objects: readonly KeptObject[]): ReadonlySet<number> =>
  new Set(objects.map(({ id }) => Number(id)));

function* parts<Value>(all: readonly Value[], size: number): Generator<readonly Value[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

interface InventoryReader {
  /** Objects of a list; undefined if the token may not read it, or this NetBox does not have it. */
  readonly list: (key: EndpointKey, query: Query) => Promise<readonly KeptObject[] | undefined>;
  /** Keeps objects for the import. */
  readonly keep: (key: EndpointKey, objects: readonly KeptObject[]) => void;
  readonly notRead: readonly NotRead[];
  readonly inventory: () => Promise<Inventory>;
}

function inventoryReader(access: NetboxAccess, state: ReadState, signal: AbortSignal): InventoryReader {
  const notRead: NotRead[] = [];
  const partial = new Set<NetboxKind>();
  const kept = new Map<Endpoint, readonly KeptObject[]>();
  return {
    notRead,
    list: async (key, query) => {
      const endpoint = endpoints[key];
      const id = `${key} ${JSON.stringify(query)}`;
      const listState = state.lists.get(id) ?? newEndpointState();
      state.lists.set(id, listState);
      const report = (): void => {
        const readCount = [...listState.pages.values()].reduce((sum, page) => sum + page.length, 0);
        state.progress.set(id, { label: endpoint.label, readCount, count: listState.count });
      };
      report();
      try {
        const { objects, isComplete } = await readEndpoint(access, {
          endpoint,
          query,
          state: listState,
          onPage: ({ version }) => {
            state.version = version ?? state.version;
            report();
          },
          signal,
        });
        report();
        if (!isComplete) {
          partial.add(endpoint.kind);
          notRead.push({
            what: endpoint.label,
            why: 'some may be missing, since NetBox was changed while they were read',
          });
        }
        return objects;
      } catch (error) {
        if (!(error instanceof NetboxFailure)) throw error;
        if (error.reason !== 'not-allowed' && error.reason !== 'not-there') throw error;
        // Releases before 4.1 have no rack types.
        const isOld = error.reason === 'not-there' && endpoint.kind === 'rack-type';
        const why =
          error.reason === 'not-allowed'
            ? 'not read, since the token may not see them (403)'
            : 'not read, since NetBox does not have them (404)';
        if (!isOld && !notRead.some(({ what }) => what === endpoint.label))
          notRead.push({ what: endpoint.label, why });
        partial.add(endpoint.kind);
        state.progress.delete(id);
        return undefined;
      }
    },
    keep: (key, objects) => {
      kept.set(endpoints[key], objects);
    },
    inventory: async () => {
      const { chunks, size_bytes } = await encoded(kept);
      const complete = [...kept.keys()].map(({ kind }) => kind).filter((kind) => !partial.has(kind));
      const counts = Object.fromEntries([...kept].map(([{ name }, objects]) => [name, objects.length]));
      return { chunks, size_bytes, complete, notRead, counts, version: state.version };
    },
  };
}

const encoder = new TextEncoder();

/** Objects as files of an import. */
async function encoded(
  kept: ReadonlyMap<Endpoint, readonly KeptObject[]>,
): Promise<Pick<Inventory, 'chunks' | 'size_bytes'>> {
  const chunks: Uint8Array[] = [];
  let size_bytes = 0;
  for (const [{ name }, objects] of kept) {
    let number = 0;
    for (const part of parts(objects, CHUNK_SIZE)) {
      number += 1;
      const file = { name: `api/${name}/${String(number)}.json`, text: JSON.stringify(part) };
      const chunk = encoder.encode(JSON.stringify(file));
      size_bytes += chunk.byteLength;
      if (size_bytes > MAX_INVENTORY_bytes) {
        throw new NetboxFailure(
          'too-large',
          'NetBox has more than fits into 192 MiB: read a site or a location',
        );
      }
      chunks.push(chunk);
      // Other requests take their turn.
      await nextTurn();
    }
  }
  return { chunks, size_bytes };
}
