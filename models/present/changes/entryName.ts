import { isObject, textAt, valueAt, type JsonObject, type Path } from '../../edit/document/json.ts';
import { wordsOfKey } from '../design/parameterGroup.ts';

/** Words for one entry of a list whose name is not simply its plural. */
const entryLabels: Readonly<Record<string, string>> = {
  contents: 'device',
  places: 'position',
  switches: 'switch',
  rackTypes: 'rack type',
  facilityCosts: 'facility cost',
  findingDecisions: 'decision on a finding',
};

/** The name of a row of the catalogue, or of a record, that a field refers to; undefined where it refers to none. */
export type NameOf = (field: string, id: string) => string | undefined;

/** The word for one entry of a list: "feed", "position". */
export const entryLabel = (list: string): string => entryLabels[list] ?? wordsOfKey(list).replace(/s$/, '');

/**
 * The name of an entry of a list, of the devices of a rack that of their row of the catalogue; its id where it has none.
 *
 * @param entry - without fields if it is not known
 * @param path - of the entry
 */
export function nameOfEntry(entry: JsonObject, path: Path, nameOf: NameOf): string {
  return knownName(entry, path, nameOf) ?? path.at(-1) ?? '';
}

/**
 * The name of a record, or its id where it has none.
 *
 * @param documents - that may have the record, the preferred one first
 */
export function nameOfRecord(documents: readonly JsonObject[], path: Path, nameOf: NameOf): string {
  for (const document of documents) {
    const entry = valueAt(document, path);
    const name = isObject(entry) ? knownName(entry, path, nameOf) : undefined;
    if (name !== undefined) return name;
  }
  return path.at(-1) ?? '';
}

function knownName(entry: JsonObject, path: Path, nameOf: NameOf): string | undefined {
  const name = textAt(entry, ['name']);
  if (name !== undefined && name !== '') return name;
  if (path.at(-2) === 'findingDecisions') return textAt(entry, ['code'])?.replaceAll('-', ' ');
  const device = path.at(-2) === 'contents' ? textAt(entry, ['device']) : undefined;
  return device === undefined ? undefined : nameOf('device', device);
}

/** "Voltage" → "voltage"; "IT capacity" stays. */
export const lowerFirst = (text: string): string =>
  /^.[A-Z]/.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
