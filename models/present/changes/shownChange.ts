import { countText } from '../../units/text.ts';
import { isObject, type Json, type JsonObject, type Path } from '../../edit/document/json.ts';
import { pathKey } from '../../edit/document/path.ts';
import { changeLabel } from './changeLabel.ts';
import { entryLabel, nameOfRecord } from './entryName.ts';
import { fieldSteps } from '../../plan/document/fieldSteps.ts';
import { valueLines, type ValueLine } from './valueLines.ts';
import { valueText, type ValueContext } from './valueText.ts';

/** A value that has several versions: before and after a change, or of two people. */
export interface VersionedValue {
  readonly path: Path;
  /** The first is the one that the others are compared with; undefined where there is no value. */
  readonly versions: readonly (Json | undefined)[];
  /** True if the versions are the keys of a list in their order. */
  readonly isOrder?: boolean;
}

/** A line of a record, and whether it differs from the first version. */
export interface ShownLine extends ValueLine {
  readonly isChanged: boolean;
}

export interface ShownVersion {
  /** The value on one line; of a record its name, of a list the number of its entries. */
  readonly text: string;
  /** What a record or a list contains, the changed lines first where not all are listed; none for a plain value. */
  readonly lines: readonly ShownLine[];
  /** Lines that are not listed. */
  readonly moreCount: number;
}

/** A value that has several versions, in words. */
export interface ShownChange {
  /** The path as text. */
  readonly key: string;
  readonly label: string;
  readonly versions: readonly ShownVersion[];
}

/** Context of the texts, with the documents that names of records are looked up in. */
export interface ChangeContext extends ValueContext {
  readonly documents: readonly JsonObject[];
}

/** Lines of a record that are read at once; records of a plan may have thousands. */
const MAX_LINES = 60;

/** The label of a value, and each of its versions in words. */
export function shownChange(value: VersionedValue, context: ChangeContext): ShownChange {
  const { path, versions } = value;
  if (value.isOrder === true) return shownOrder(value, context);
  const inDesign = path[0] === 'options' && path[2] === 'changes' ? path.slice(3) : path;
  const [first] = versions;
  const firstLines = first === undefined ? [] : valueLines(first, inDesign, context);
  return {
    key: pathKey(path),
    label: changeLabel([...context.documents, ...recordsOf(path, versions)], path, context.nameOf),
    versions: versions.map((version, index) => {
      if (version === undefined) {
        return { text: index > 0 && first !== undefined ? 'Removed' : 'Not stated', lines: [], moreCount: 0 };
      }
      if (typeof version !== 'object' || version === null) {
        return { text: valueText(version, inDesign, context), lines: [], moreCount: 0 };
      }
      const lines = valueLines(version, inDesign, context);
      return {
        text: summary(version, inDesign),
        ...listed(index === 0 ? withoutMarks(lines) : compared(lines, firstLines)),
      };
    }),
  };
}

/** The order of the entries of a list, by their names. */
function shownOrder({ path, versions }: VersionedValue, { documents, nameOf }: ChangeContext): ShownChange {
  const names = (keys: Json | undefined): string =>
    (Array.isArray(keys) ? (keys as readonly string[]) : [])
      .map((key) => nameOfRecord(documents, [...path, key], nameOf))
      .join(', ');
  return {
    key: pathKey(path),
    label: `${changeLabel(documents, path, nameOf)}: order`,
    versions: versions.map((keys) => ({ text: names(keys), lines: [], moreCount: 0 })),
  };
}

const withoutMarks = (lines: readonly ValueLine[]): readonly ShownLine[] =>
  lines.map((line) => ({ ...line, isChanged: false }));

/** Lines with what differs from another version marked, and those that only the other one has. */
function compared(lines: readonly ValueLine[], other: readonly ValueLine[]): readonly ShownLine[] {
  if (other.length === 0) return withoutMarks(lines);
  const known = new Map(other.map(({ key, text }) => [key, text]));
  const present = new Set(lines.map(({ key }) => key));
  return [
    ...lines.map((line) => ({ ...line, isChanged: known.get(line.key) !== line.text })),
    ...other
      .filter(({ key }) => !present.has(key))
      .map((line) => ({ ...line, text: 'Removed', isChanged: true })),
  ];
}

/** A removed record has its name in the versions that still contain it. */
function recordsOf(path: Path, versions: VersionedValue['versions']): readonly JsonObject[] {
  return versions.flatMap((version) =>
    isObject(version) ? [path.reduceRight<JsonObject>((inner, key) => ({ [key]: inner }), version)] : [],
  );
}

function summary(value: JsonObject | readonly Json[], path: Path): string {
  if (Array.isArray(value)) return capital(countText(value.length, 'entry', 'entries'));
  const { name } = value as JsonObject;
  if (typeof name === 'string' && name !== '') return name;
  const keys = Object.keys(value);
  const isList = fieldSteps([...path, keys[0] ?? '']).at(-1)?.isId === true;
  const noun = isList ? entryLabel(path.at(-1) ?? '') : 'value';
  return capital(countText(keys.length, noun));
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function listed(lines: readonly ShownLine[]): Pick<ShownVersion, 'lines' | 'moreCount'> {
  if (lines.length <= MAX_LINES) return { lines, moreCount: 0 };
  const changed = lines.filter(({ isChanged }) => isChanged);
  const others = lines.filter(({ isChanged }) => !isChanged);
  return { lines: [...changed, ...others].slice(0, MAX_LINES), moreCount: lines.length - MAX_LINES };
}
