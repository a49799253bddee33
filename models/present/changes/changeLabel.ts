import { textAt, type JsonObject, type Path } from '../../edit/document/json.ts';
import { pathKey } from '../../edit/document/path.ts';
import { designGroups } from '../design/designRows.ts';
import { fieldLocation } from '../design/fieldLocation.ts';
import { sectionName, wordsOfKey } from '../design/parameterGroup.ts';
import { entryLabel, lowerFirst, nameOfRecord, type NameOf } from './entryName.ts';
import { fieldSteps, type FieldStep } from '../../plan/document/fieldSteps.ts';

/** Lists of a plan whose entries the page calls by their name. */
const namedLists = new Set(['halls', 'racks', 'phases', 'options', 'findingDecisions']);

/**
 * The label of a value of a plan, as the page labels its field: "Cooling: PUE", "DGX H100: feed A, voltage",
 * "Power chain, UPS: No-load loss, in Liquid"; a whole record with its kind: "Rack: DGX H100".
 *
 * @param documents - that may have the record of the value, the preferred one first
 * @param path - of the value
 */
export function changeLabel(documents: readonly JsonObject[], path: Path, nameOf: NameOf): string {
  const [section, id, changes, ...inOption] = path;
  if (section === undefined) return 'The whole plan';
  if (section === 'options' && changes === 'changes' && inOption.length > 0) {
    return `${changeLabel(documents, inOption, nameOf)}, in ${nameOfRecord(documents, [section, id ?? ''], nameOf)}`;
  }
  if (namedLists.has(section) && id !== undefined) return recordLabel(documents, path, nameOf);
  return pageLabel(documents, path) ?? sectionLabel(documents, path, nameOf);
}

/** The label that the page has for a section, or for a row of a design or of a site; undefined for any other value. */
function pageLabel(documents: readonly JsonObject[], path: Path): string | undefined {
  const [section = ''] = path;
  const isSection = path.length === 1;
  if (isSection && section === 'site') return 'Site';
  if (!isSection && !isRow(path) && (section !== 'site' || path.length > 2)) return undefined;
  const known = fieldLocation(documents[0] ?? {}, pathKey(path));
  if (known.hasField) return known.name;
  return isSection ? capital(wordsOfKey(section)) : undefined;
}

/** "DGX H100: number of racks", "Hall 1: floor, unit crah-1". */
function recordLabel(documents: readonly JsonObject[], path: Path, nameOf: NameOf): string {
  const [list = '', id = '', ...rest] = path;
  const record: Path = [list, id];
  const name = nameOfRecord(documents, record, nameOf);
  if (rest.length === 0) return `${capital(entryLabel(list))}: ${name}`;
  const document = documents.find((candidate) => textAt(candidate, [...record, 'name']) !== undefined);
  const known = fieldLocation(document ?? documents[0] ?? {}, pathKey(path));
  if (rest.length === 1 && known.hasField) return known.name;
  const parts = partsOf(documents, path, nameOf).slice(2);
  const words = parts.map((part, index) => (index === parts.length - 1 ? lowerFirst(part) : part));
  return `${name}: ${words.join(', ')}`;
}

/** "Power chain, UPS: No-load loss". */
function sectionLabel(documents: readonly JsonObject[], path: Path, nameOf: NameOf): string {
  const [section = ''] = path;
  const head = sectionName(section) ?? capital(wordsOfKey(section));
  const parts = partsOf(documents, path, nameOf).slice(1);
  const last = parts.at(-1) ?? '';
  return `${[head, ...parts.slice(0, -1)].join(', ')}: ${capital(last)}`;
}

/** The words of each key; a list and the id of its entry are one part: "feed A". */
function partsOf(documents: readonly JsonObject[], path: Path, nameOf: NameOf): readonly string[] {
  const steps = fieldSteps(path);
  return steps.flatMap((step, index) => {
    if (step.isId) return [];
    const next = steps[index + 1];
    if (next?.isId !== true) return [stepLabel(step)];
    const name = nameOfRecord(documents, path.slice(0, index + 2), nameOf);
    // The first two keys are the list of the record and its id.
    return index === 0 ? ['', name] : [`${entryLabel(step.key)} ${name}`];
  });
}

const stepLabel = ({ label, key }: FieldStep): string => label ?? wordsOfKey(key);

const isRow = (path: Path): boolean => {
  const text = pathKey(path);
  return designGroups.some(({ rows }) => rows.some((row) => pathKey(row.path) === text));
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
