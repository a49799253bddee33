import { objectAt, textAt, valueAt, type JsonObject } from '../../edit/document/json.ts';
import type { RackKind } from './floorItem.ts';

/** Entries of racks with the same rack type and the same devices. */
export interface RackKindGroup {
  /** The same as long as racks of that build are in the hall. */
  readonly key: string;
  /** What is in one rack: "4 × DGX H100". */
  readonly label: string;
  readonly rackType: string;
  readonly kinds: readonly RackKind[];
  readonly rackCount: number;
  readonly placedCount: number;
}

/** Names of catalogue rows by id. */
export interface BuildNames {
  readonly device: (id: string) => string;
  readonly rackType: (id: string) => string;
}

/**
 * The entries of a hall in groups of the same build, in the order of the plan.
 *
 * @param document - the plan
 * @param kinds - its entries in the hall
 * @param filter - words that all occur in the name of an entry, its devices or its rack type; empty: all entries
 */
export function rackKindGroups(
  document: JsonObject,
  kinds: readonly RackKind[],
  names: BuildNames,
  filter = '',
): RackKindGroup[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const racks = objectAt(document, ['racks']);
  const groups = new Map<string, { label: string; rackType: string; kinds: RackKind[] }>();
  for (const kind of kinds) {
    const key = buildKey(objectAt(racks, [kind.rackId]));
    const group = groups.get(key) ?? { ...describedBuild(key, names), kinds: [] };
    const text = `${kind.name} ${kind.rackId} ${group.label} ${group.rackType}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    group.kinds.push(kind);
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({
    key,
    ...group,
    rackCount: sumOf(group.kinds, ({ rackCount }) => rackCount),
    placedCount: sumOf(group.kinds, ({ placedCount }) => placedCount),
  }));
}

const sumOf = (kinds: readonly RackKind[], count: (kind: RackKind) => number): number =>
  kinds.reduce((total, kind) => total + count(kind), 0);

/** Rack type and number of each device, wherever they are mounted. Ids contain no blanks, so a blank separates them. */
function buildKey(rack: JsonObject): string {
  const counts = new Map<string, number>();
  for (const contents of Object.values(objectAt(rack, ['contents']))) {
    const device = textAt(contents, ['device']) ?? '';
    const count = valueAt(contents, ['count']);
    counts.set(device, (counts.get(device) ?? 0) + (typeof count === 'number' ? count : 1));
  }
  const devices = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  return [textAt(rack, ['rackType']) ?? '', ...devices.map(([id, count]) => `${String(count)}x${id}`)].join(
    ' ',
  );
}

function describedBuild(key: string, names: BuildNames): { label: string; rackType: string } {
  const [rackType = '', ...devices] = key.split(' ');
  const texts = devices.map((one) => {
    const at = one.indexOf('x');
    return `${one.slice(0, at)} × ${names.device(one.slice(at + 1))}`;
  });
  return { label: texts.length === 0 ? 'Empty' : texts.join(', '), rackType: names.rackType(rackType) };
}
