import { newId } from '../../../models/edit/commands/newId.ts';
import type { Edit } from '../../../models/edit/document/edit.ts';
import {
  objectAt,
  valueAt,
  type Json,
  type JsonObject,
  type Path,
} from '../../../models/edit/document/json.ts';

/** A number from 0 to 1. */
export type Chance = () => number;

const racks: Path = ['racks'];
const fields: readonly Path[] = [
  ['name'],
  ['tariff', 'energyPrice_per_kWh'],
  ['tariff', 'note'],
  ['cooling', 'pue'],
  ['site', 'city'],
];

/** One user's edit of a document: of a field or a list, of a rack, or of the order of racks. Each value that it sets is set once. */
export function anyEdit(document: JsonObject, chance: Chance, newValue: () => string): readonly Edit[] {
  const ids = Object.keys(objectAt(document, racks));
  const id = ids[Math.floor(chance() * ids.length)];
  const kind = chance();
  const rack: Path | undefined = id === undefined ? undefined : [...racks, id];
  if (kind < 0.2 || rack === undefined) {
    const path = fields[Math.floor(chance() * fields.length)] ?? ['name'];
    return [{ kind: 'set', path, value: newValue() }];
  }
  if (kind < 0.35 || ids.length < 3) {
    const added = newId(objectAt(document, racks), 'rack');
    const value = { name: newValue(), rack: { height: newValue() }, places: [newValue()], self: added };
    return [{ kind: 'set', path: [...racks, added], value }];
  }
  if (kind < 0.42) return [{ kind: 'remove', path: rack }];
  if (kind < 0.5) return [{ kind: 'order', path: racks, keys: shuffled(ids, chance) }];
  const path = [
    ...rack,
    ...([['name'], ['rack', 'height'], ['places'], ['note']][Math.floor(chance() * 4)] ?? []),
  ];
  const value: Json = path.at(-1) === 'places' ? [newValue(), newValue()] : newValue();
  return [{ kind: 'set', path, value }];
}

function shuffled(ids: readonly string[], chance: Chance): readonly string[] {
  return ids
    .map((id) => ({ id, at: chance() }))
    .sort((one, other) => one.at - other.at)
    .map(({ id }) => id);
}

/** The values that edits set, and those that they replace or remove. */
export function valuesOf(
  document: JsonObject,
  edits: readonly Edit[],
): { readonly set: readonly string[]; readonly replaced: readonly string[] } {
  const set = edits.flatMap((edit) => (edit.kind === 'set' ? textsIn(edit.value) : []));
  const replaced = edits.flatMap((edit) =>
    edit.kind === 'order' ? [] : textsIn(valueAt(document, edit.path)),
  );
  return { set, replaced };
}

/** Values of edits, which contain a colon, in a value. */
export function textsIn(value: Json | undefined): string[] {
  if (typeof value === 'string') return value.includes(':') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value as Record<string, Json>).flatMap(textsIn);
}
