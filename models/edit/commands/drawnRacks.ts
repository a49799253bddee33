import type { RackType } from '../../catalogue/rackType.ts';
import type { PartInDrawing } from '../../interchange/dxf/HallInDrawing.ts';
import type { Edit } from '../document/edit.ts';
import { equalJson } from '../document/equalJson.ts';
import { isObject, objectAt, valueAt, type Json, type JsonObject } from '../document/json.ts';
import { rackFootprint } from '../document/rackFootprint.ts';
import { listEdits } from './floorPlaces.ts';
import { newId } from './newId.ts';

/** Racks of one size that no rack type of the plan or the catalogue has. */
export interface LeftOutRacks {
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly rackCount: number;
}

type RackTypes = Readonly<Record<string, RackType>>;

/**
 * Edits that place the racks of a drawing: those of an entry of the plan in it, others in a new entry for each size, of the first rack type that has it.
 *
 * @param racks - of the drawing
 * @param rackTypes - of the catalogue
 */
export function drawnRackEdits(
  document: JsonObject,
  hallId: string,
  racks: readonly PartInDrawing[],
  rackTypes: RackTypes,
): { readonly edits: Edit[]; readonly leftOut: LeftOutRacks[] } {
  const known = new Map<string, PartInDrawing[]>();
  const others = new Map<string, PartInDrawing[]>();
  for (const rack of racks) {
    const isKnown = isOfEntry(rack, { document, hallId, rackTypes });
    const [groups, key] = isKnown
      ? [known, rack.entryId]
      : [others, `${String(rack.width_mm)} × ${String(rack.depth_mm)}`];
    groups.set(key, [...(groups.get(key) ?? []), rack]);
  }
  const edits = [...known].flatMap(([rackId, ofEntry]) => placeEdits(document, rackId, ofEntry));
  const leftOut: LeftOutRacks[] = [];
  const ids: Record<string, true> = {};
  for (const id of Object.keys(objectAt(document, ['racks']))) ids[id] = true;
  for (const [size, ofSize] of others) {
    const [{ width_mm, depth_mm } = { width_mm: 0, depth_mm: 0 }] = ofSize;
    const rackType = typeOfSize(document, { width_mm, depth_mm }, rackTypes);
    if (rackType === undefined) {
      leftOut.push({ width_mm, depth_mm, rackCount: ofSize.length });
      continue;
    }
    const id = newId(ids, 'rack');
    ids[id] = true;
    const places = Object.fromEntries(labelled(ofSize).map(([label, rack]) => [label, placeOf(rack)]));
    const value: Json = {
      name: `Racks of the drawing, ${size} mm`,
      hall: hallId,
      rackType,
      count: Object.keys(places).length,
      contents: {},
      places,
    };
    edits.push({ kind: 'set', path: ['racks', id], value });
  }
  return { edits, leftOut };
}

interface Entries {
  readonly document: JsonObject;
  readonly hallId: string;
  readonly rackTypes: RackTypes;
}

/** Whether a rack belongs to the entry that the drawing names: in this hall, and of its size. */
function isOfEntry(rack: PartInDrawing, { document, hallId, rackTypes }: Entries): boolean {
  const entry = valueAt(document, ['racks', rack.entryId]);
  if (rack.entryId === '' || rack.id === '' || !isObject(entry) || entry['hall'] !== hallId) return false;
  const { width_mm, depth_mm } = rackFootprint(document, rackTypes, entry);
  return width_mm === rack.width_mm && depth_mm === rack.depth_mm;
}

const placeOf = ({ x_mm, y_mm, facing_deg }: PartInDrawing): JsonObject => ({ x_mm, y_mm, facing_deg });

function placeEdits(document: JsonObject, rackId: string, racks: readonly PartInDrawing[]): Edit[] {
  const path = ['racks', rackId, 'places'];
  const places = objectAt(document, path);
  const changed: Record<string, Json> = {};
  for (const rack of racks) {
    const stated = objectAt(places, [rack.id]);
    const value = { ...stated, ...placeOf(rack) };
    if (!equalJson(stated, value)) changed[rack.id] = value;
  }
  const count = valueAt(document, ['racks', rackId, 'count']);
  const needed = new Set([...Object.keys(places), ...Object.keys(changed)]).size;
  const isMore = needed > (typeof count === 'number' ? count : 1);
  return [
    ...listEdits(path, places, changed),
    ...(isMore ? [{ kind: 'set', path: ['racks', rackId, 'count'], value: needed } as const] : []),
  ];
}

/** Racks by their labels; those without one, or with one that another has, get a number. */
function labelled(racks: readonly PartInDrawing[]): [label: string, rack: PartInDrawing][] {
  const used: Record<string, true> = {};
  return racks.map((rack) => {
    const own = rack.id.slice(0, 64);
    const label = own === '' || Object.hasOwn(used, own) ? newId(used, 'R') : own;
    used[label] = true;
    return [label, rack];
  });
}

/** The first rack type of a size: those of the plan before those of the catalogue. */
function typeOfSize(
  document: JsonObject,
  { width_mm, depth_mm }: Pick<PartInDrawing, 'width_mm' | 'depth_mm'>,
  rackTypes: RackTypes,
): string | undefined {
  const ids = [...Object.keys(objectAt(document, ['catalogue', 'rackTypes'])), ...Object.keys(rackTypes)];
  return ids.find((rackType) => {
    const size = rackFootprint(document, rackTypes, { rackType });
    return size.width_mm === width_mm && size.depth_mm === depth_mm;
  });
}
