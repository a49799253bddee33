import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { isObject, objectAt, valueAt, type Json, type JsonObject, type Path } from '../document/json.ts';

/** A parameter of a form, and the objects that contain it. */
interface ParameterChange {
  /** Keys from the root of the design. */
  readonly path: Path;
  /** Objects on its path, outermost first, with their initial value if the column does not have them. */
  readonly owners: readonly { readonly path: Path; readonly initial: JsonObject }[];
  /** undefined removes the value. */
  readonly value: Json | undefined;
  readonly label: string;
  readonly mergeKey?: string;
  readonly optionId?: string | undefined;
}

/** States one parameter of a component, with the component's kind; or removes it, with the objects that only it required. */
export function changeParameter(document: JsonObject, change: ParameterChange): Command {
  const { path, owners, value, label, mergeKey, optionId } = change;
  const within = optionId === undefined ? [] : ['options', optionId, 'changes'];
  const place = [...within, ...path];
  const places = owners.map((owner) => ({ path: [...within, ...owner.path], initial: owner.initial }));
  const edits =
    value === undefined ? removal(document, place, places) : setting(document, place, value, places);
  return { label: `change ${label}`, edits, ...(mergeKey === undefined ? {} : { mergeKey }) };
}

type Owners = readonly { readonly path: Path; readonly initial: JsonObject }[];

function setting(document: JsonObject, path: Path, value: Json, owners: Owners): Edit[] {
  const missing = owners.filter((owner) => !isOfKind(valueAt(document, owner.path), owner.initial));
  return [
    ...missing.map((owner): Edit => ({ kind: 'set', path: owner.path, value: owner.initial })),
    { kind: 'set', path, value },
  ];
}

/** True for an object of the kind that the parameter belongs to. */
function isOfKind(owner: Json | undefined, initial: JsonObject): boolean {
  if (!isObject(owner)) return false;
  const { kind } = owner;
  return kind === undefined || initial['kind'] === undefined || kind === initial['kind'];
}

/** An owner is removed with its last parameter, if only its initial value is left. */
function removal(document: JsonObject, path: Path, owners: Owners): Edit[] {
  if (valueAt(document, path) === undefined) return [];
  let removed = path;
  for (const owner of owners.toReversed()) {
    const left = Object.entries(objectAt(document, owner.path)).filter(
      ([key]) => key !== removed[owner.path.length],
    );
    if (!left.every(([key, entry]) => owner.initial[key] === entry)) break;
    removed = owner.path;
  }
  return [{ kind: 'remove', path: removed }];
}
