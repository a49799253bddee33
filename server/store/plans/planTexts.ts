import type { JsonObject } from '../../../models/edit/document/json.ts';
import { folded } from '../../../models/present/format/folded.ts';

/** Beginning of a name that plans are sorted by; an index cannot hold more than some 2,700 bytes. */
const MAX_KEY_LENGTH = 200;

/**
 * The texts of a plan that lists are made of. A document may be invalid while it is edited, so a name that is no text
 * counts as none.
 *
 * @param document - of a plan
 */
export function planTexts(document: JsonObject): { name: string; name_key: string; search_text: string } {
  const name = storable(textOf(document['name']));
  const description = storable(textOf(document['description']));
  return {
    name,
    name_key: storable(folded(name).slice(0, MAX_KEY_LENGTH)),
    search_text: folded(`${name}\n${description}`),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A text without what PostgreSQL cannot store: the zero character and halves of surrogate pairs. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\u{FFFD}').replaceAll(/\p{Surrogate}/gu, '\u{FFFD}');
}
