import { isObject, type Json, type Path } from '../../edit/document/json.ts';
import { pathKey } from '../../edit/document/path.ts';
import { wordsOfKey } from '../design/parameterGroup.ts';
import { entryLabel, lowerFirst, nameOfEntry } from './entryName.ts';
import { fieldSteps } from '../../plan/document/fieldSteps.ts';
import { valueText, type ValueContext } from './valueText.ts';

/** A value inside a record or a list. */
export interface ValueLine {
  /** Where it is: the same in each version of the record. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** Entries of a short list are shown on one line. */
const MAX_INLINE = 24;

/**
 * The values inside a record or a list, a line each; a list of a few plain values is one line.
 *
 * @param value - of the record or the list
 * @param path - of it in a design
 */
export function valueLines(value: Json, path: Path, context: ValueContext): readonly ValueLine[] {
  return linesWithin(value, { path, key: [], parts: [] }, context);
}

interface Place {
  /** In a design, without the positions of entries. */
  readonly path: Path;
  readonly key: Path;
  readonly parts: readonly string[];
}

function linesWithin(value: Json, place: Place, context: ValueContext): readonly ValueLine[] {
  if (Array.isArray(value)) return listLines(value as readonly Json[], place, context);
  if (!isObject(value)) return [line(valueText(value, place.path, context), place)];
  const entries = Object.entries(value);
  if (entries.length === 0) return place.parts.length === 0 ? [] : [line('Nothing stated', place)];
  return entries.flatMap(([key, within]) => {
    const path = [...place.path, key];
    const step = fieldSteps(path).at(-1);
    const parts =
      step?.isId === true
        ? entryParts(within, path, place, context)
        : [...place.parts, lowerFirst(step?.label ?? wordsOfKey(key))];
    return linesWithin(within, { path, key: [...place.key, key], parts }, context);
  });
}

/** An entry of a list has the word for it and its name in place of the name of the list: "Feed A". */
function entryParts(entry: Json, path: Path, { parts }: Place, context: ValueContext): readonly string[] {
  const list = path.slice(0, -1);
  const isListNamed = parts.length > 0 && fieldSteps(list).at(-1)?.isId === false;
  const name = nameOfEntry(isObject(entry) ? entry : {}, path, context.nameOf);
  return [...(isListNamed ? parts.slice(0, -1) : parts), `${entryLabel(list.at(-1) ?? '')} ${name}`];
}

function listLines(entries: readonly Json[], place: Place, context: ValueContext): readonly ValueLine[] {
  const isPlain = entries.every((entry) => typeof entry !== 'object' || entry === null);
  if (isPlain && entries.length <= MAX_INLINE) {
    const texts = entries.map((entry) => valueText(entry, place.path, context));
    return [line(texts.length === 0 ? 'No entries' : texts.join(', '), place)];
  }
  return entries.flatMap((entry, index) =>
    linesWithin(
      entry,
      {
        path: place.path,
        key: [...place.key, String(index)],
        parts: [...place.parts, `entry ${String(index + 1)}`],
      },
      context,
    ),
  );
}

function line(text: string, { key, parts }: Place): ValueLine {
  const label = parts.join(', ');
  return { key: pathKey(key), label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`, text };
}
