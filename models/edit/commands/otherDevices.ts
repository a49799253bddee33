import type { Edit } from '../document/edit.ts';
import { isObject, objectAt, textAt, valueAt, type Json, type JsonObject } from '../document/json.ts';
import { newId } from './newId.ts';
import { ownDeviceId, ownSourceKey, saveOwnDevices } from './ownDevices.ts';

/** The rows that another plan has of its own. */
export interface RowsOfPlan {
  readonly planId: string;
  readonly planName: string;
  /** Its `catalogue`: devices and sources. */
  readonly catalogue: JsonObject;
}

/** The rows of the built-in catalogue. */
export interface BuiltInRows {
  readonly devices: Readonly<Record<string, unknown>>;
  readonly sources: Readonly<Record<string, unknown>>;
}

/** A device of another plan, which this plan does not have. */
export interface OtherDevice {
  /** Names it among the devices of all plans; never the id of a device of this plan. */
  readonly key: string;
  /** Its id in the other plan. */
  readonly id: string;
  readonly row: JsonObject;
  /** The sources that its row names, by the keys of the other plan. */
  readonly sources: Readonly<Record<string, JsonObject>>;
  /** The plans that have it, in the order in which they were given. */
  readonly planNames: readonly string[];
}

/**
 * The devices of other plans that neither this plan nor the catalogue has. A device that several plans have with the same figures
 * and sources is one device, whatever its id.
 *
 * @param document - this plan
 * @param plans - the others
 * @param builtIn - rows of the catalogue
 */
export function otherDevices(
  document: JsonObject,
  plans: readonly RowsOfPlan[],
  builtIn: BuiltInRows,
): readonly OtherDevice[] {
  const known = knownContents(document, builtIn);
  const found = new Map<string, OtherDevice>();
  for (const { planId, planName, catalogue } of plans) {
    for (const [id, row] of Object.entries(objectAt(catalogue, ['devices']))) {
      if (!isObject(row)) continue;
      const sources = sourcesOf(row, catalogue, builtIn);
      const content = contentOf(row, sources);
      if (known.has(content)) continue;
      const before = found.get(content);
      const planNames = [...new Set([...(before?.planNames ?? []), planName])];
      found.set(content, { ...(before ?? { key: `${planId}/${id}`, id, row, sources }), planNames });
    }
  }
  return [...found.values()];
}

/** A device of another plan in this one. */
export interface CopiedDevice {
  /** Its id in this plan. */
  readonly id: string;
  /** What adds it with its sources; none if this plan or the catalogue has the same device. */
  readonly edits: readonly Edit[];
}

/**
 * Copies a device of another plan, with its sources and the quality of each figure. Where its id or the key of a source is in use for
 * something else, the copy gets another one, so that nothing of this plan changes its meaning.
 *
 * @param document - this plan
 * @param device - of another plan
 * @param builtIn - rows of the catalogue
 */
export function copyOtherDevice(
  document: JsonObject,
  device: OtherDevice,
  builtIn: BuiltInRows,
): CopiedDevice {
  const { row, sources } = device;
  const present = knownContents(document, builtIn).get(contentOf(row, sources));
  if (present !== undefined) return { id: present, edits: [] };
  const used = usedIds(document, builtIn);
  const isFree = !Object.hasOwn(used, device.id);
  const id = isFree ? device.id : ownDeviceId(textAt(row, ['name']) ?? device.id, used);
  const keys = sourceKeys(document, { id, sources }, builtIn);
  const added = [...keys.values()].flatMap(({ key, added: source }): [string, JsonObject][] =>
    source === undefined ? [] : [[key, source]],
  );
  const copy = { ...withKeys(row, (key) => keys.get(key)?.key ?? key), id };
  return {
    id,
    edits: saveOwnDevices(document, [{ id, row: copy, sources: Object.fromEntries(added) }]).edits,
  };
}

/** The ids that devices of the plan, of its options and of the catalogue have. */
function usedIds(document: JsonObject, builtIn: BuiltInRows): Readonly<Record<string, unknown>> {
  const options = Object.values(objectAt(document, ['options']));
  const lists = [document, ...options.map((one) => objectAt(one, ['changes']))].map((one) =>
    objectAt(one, ['catalogue', 'devices']),
  );
  return Object.fromEntries([builtIn.devices, ...lists].flatMap((rows) => Object.entries(rows)));
}

/** Where each source of a device is found in this plan, and what is to be added for it. */
function sourceKeys(
  document: JsonObject,
  { id, sources }: Pick<OtherDevice, 'id' | 'sources'>,
  builtIn: BuiltInRows,
): ReadonlyMap<string, { readonly key: string; readonly added?: JsonObject }> {
  const own = objectAt(document, ['catalogue', 'sources']);
  const present: Record<string, unknown> = { ...builtIn.sources, ...own };
  const keys = new Map<string, { readonly key: string; readonly added?: JsonObject }>();
  for (const [key, source] of Object.entries(sources)) {
    const text = canonical(source);
    const same = [key, ...Object.keys(own)].find(
      (one) => Object.hasOwn(present, one) && canonical(present[one]) === text,
    );
    if (same !== undefined) {
      keys.set(key, { key: same });
      continue;
    }
    const fresh = [key, ownSourceKey(id)].find((one) => !Object.hasOwn(present, one));
    const chosen = fresh ?? newId(present, ownSourceKey(id).slice(0, 58));
    present[chosen] = source;
    keys.set(key, { key: chosen, added: source });
  }
  return keys;
}

/** The ids of the devices of a plan and of the catalogue, by their content. */
function knownContents(document: JsonObject, builtIn: BuiltInRows): ReadonlyMap<string, string> {
  const catalogue = objectAt(document, ['catalogue']);
  const own = objectAt(catalogue, ['devices']);
  const rows = [
    ...Object.entries(own),
    ...Object.entries(builtIn.devices as JsonObject).filter(([id]) => !Object.hasOwn(own, id)),
  ];
  return new Map(
    rows
      .toReversed()
      .flatMap(([id, row]): [string, string][] =>
        isObject(row) ? [[contentOf(row, sourcesOf(row, catalogue, builtIn)), id]] : [],
      ),
  );
}

/** The sources that a row names: those of its plan before those of the catalogue. */
function sourcesOf(
  row: JsonObject,
  catalogue: JsonObject,
  builtIn: BuiltInRows,
): Readonly<Record<string, JsonObject>> {
  const own = objectAt(catalogue, ['sources']);
  const stated = (key: string): Json | undefined =>
    Object.hasOwn(own, key)
      ? own[key]
      : Object.hasOwn(builtIn.sources, key)
        ? (builtIn.sources[key] as Json)
        : undefined;
  const lists = [valueAt(row, ['sources']), ...Object.values(objectAt(row, ['figureSources']))];
  const keys = lists.flatMap((list) => (Array.isArray(list) ? (list as readonly Json[]) : []));
  return Object.fromEntries(
    keys.flatMap((key): [string, JsonObject][] => {
      const source = typeof key === 'string' ? stated(key) : undefined;
      return typeof key === 'string' && isObject(source) ? [[key, source]] : [];
    }),
  );
}

/** What a device states, without its id and the keys of its sources. */
function contentOf(row: JsonObject, sources: Readonly<Record<string, JsonObject>>): string {
  const { id: _id, ...others } = withKeys(row, (key) => {
    const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
    return source === undefined ? key : canonical(source);
  });
  return canonical(others);
}

/** A row with other keys of its sources. */
function withKeys(row: JsonObject, keyOf: (key: string) => string): JsonObject {
  const renamed = (list: Json | undefined): Json =>
    Array.isArray(list)
      ? (list as readonly Json[]).map((key) => (typeof key === 'string' ? keyOf(key) : key))
      : (list ?? []);
  const { figureSources } = row;
  const ofFigures = Object.entries(objectAt(figureSources, []));
  return {
    ...row,
    sources: renamed(row['sources']),
    ...(isObject(figureSources) && {
      figureSources: Object.fromEntries(ofFigures.map(([name, list]) => [name, renamed(list)])),
    }),
  };
}

/** JSON in which the order of keys makes no difference, and what is undefined is absent. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
