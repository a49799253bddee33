import type { Edit } from './edit.ts';
import { valueAt, type JsonObject } from './json.ts';
import { pathKey } from './path.ts';

/** Lists of a plan whose entries have ids, by the word for one entry. */
const recordLabels: Readonly<Record<string, string>> = {
  halls: 'hall',
  racks: 'rack',
  phases: 'phase',
  options: 'option',
};

const MAX_NAMED = 2;
/** Ids and keys are texts of users and may be of any length. */
const MAX_NAME_LENGTH = 60;

/**
 * What edits change, in words, as in "change cooling.pue, add rack r7 and 3 more"; empty without edits.
 *
 * @param document - before the edits
 * @param edits - in order of application
 */
export function editsLabel(document: JsonObject, edits: readonly Edit[]): string {
  const changes = [...new Set(edits.map((edit) => changeText(document, edit)))];
  const more = changes.length > MAX_NAMED ? ` and ${String(changes.length - MAX_NAMED)} more` : '';
  return `${changes.slice(0, MAX_NAMED).join(', ')}${more}`;
}

function changeText(document: JsonObject, edit: Edit): string {
  const what = shortened(nameOfPath(edit));
  switch (edit.kind) {
    case 'set':
      return `${valueAt(document, edit.path) === undefined ? 'add' : 'change'} ${what}`;
    case 'remove':
      return `remove ${what}`;
    case 'order':
      return `reorder ${what}`;
  }
}

function nameOfPath({ path }: Edit): string {
  const [list = '', id] = path;
  const word = Object.hasOwn(recordLabels, list) ? recordLabels[list] : undefined;
  if (path.length === 0) return 'the plan';
  return word !== undefined && id !== undefined && path.length === 2 ? `${word} ${id}` : pathKey(path);
}

function shortened(name: string): string {
  return name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH - 1)}…` : name;
}
