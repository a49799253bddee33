import { parseWithIssues } from '../../plan/document/parseWithIssues.ts';
import { designShape, type Scenario } from '../../plan/document/planSchema.ts';
import { readRacks } from '../../plan/document/readRacks.ts';
import type { InputIssue } from '../../problems/ModelError.ts';
import { pathText } from '../../problems/path.ts';
import { knownText } from './knownNames.ts';
import type { StudyBase } from '../studyBase.ts';
import { changedAt, setAt, type Changed } from '../withInput.ts';
import { statedRow } from './statedRow.ts';

/** A value that an axis gives to a field. */
export type FieldValue = number | string | boolean;

type Section = keyof typeof designShape;

/** Sections that define the document and are no part of a design. */
const FIXED: ReadonlySet<string> = new Set(['schemaVersion', 'name', 'description']);

/** Whether a design has a section of this name. */
export const isSection = (name: string): name is Section =>
  Object.hasOwn(designShape, name) && !FIXED.has(name);

/** Sections that are one word, such as the basis of the energy. */
export const isWord = (section: string): boolean => section === 'energyBasis' || section === 'itMetering';

/**
 * A scenario with another value of one field, checked against the schema of plans. Where a field is an input that a plan can state in several
 * ways (a parameter of a preset, a price instead of that of the catalogue), it is stated as `withInput` does.
 *
 * @param base - the design that the study begins with, whose currency a price is in; null if it cannot be computed
 * @param scenario - changed by other axes already; not changed here
 * @param path - keys of the field, separated by dots
 * @returns the reason if there is no such field, or if the schema does not allow the value
 */
export function withField(
  base: StudyBase | null,
  scenario: Scenario,
  path: string,
  value: FieldValue,
): Changed {
  return withFields(base, scenario, [{ path, value }]);
}

/** A field and its value. */
export interface StatedField {
  readonly path: string;
  readonly value: FieldValue;
}

/** `withField` for several fields, which are checked together: a typical draw may rise above the former maximum if the maximum rises too. */
export function withFields(
  base: StudyBase | null,
  scenario: Scenario,
  fields: readonly StatedField[],
): Changed {
  let changed = scenario;
  for (const field of fields) {
    const next = stated(base, changed, field);
    if (typeof next === 'string') return { scenario: null, reason: `${field.path} ${next}` };
    changed = next;
  }
  const entries = new Map<string, Touched>();
  for (const { path } of fields) {
    const [section = '', entry = ''] = path.split('.');
    if (isSection(section)) entries.set(section === 'racks' ? `racks.${entry}` : section, { section, entry });
  }
  for (const { section, entry } of entries.values()) {
    const reason = issueOf(changed, section, entry);
    if (reason !== undefined) return { scenario: null, reason };
  }
  return { scenario: changed, reason: null };
}

interface Touched {
  readonly section: Section;
  readonly entry: string;
}

/** The scenario with a field, not checked; or what is wrong with its path. */
function stated(base: StudyBase | null, scenario: Scenario, { path, value }: StatedField): Scenario | string {
  const [section = '', ...keys] = path.split('.');
  const problem = problemOfPath(scenario, section, keys);
  if (problem !== undefined || !isSection(section)) return problem ?? '';
  const isOwnRow = section === 'catalogue' && hasOwnRow(base?.scenario ?? scenario, keys);
  const asInput = base === null || isOwnRow ? undefined : changedAt({ ...base, scenario }, path, value);
  if (asInput !== undefined) return asInput;
  if (section !== 'catalogue') return { ...scenario, [section]: setAt(scenario[section], keys, value) };
  const rows = statedRow(scenario.catalogue, keys, base?.library);
  if (rows === undefined) return 'is of a row that neither the catalogue nor the plan has.';
  return { ...scenario, catalogue: setAt(rows, keys, value) as Scenario['catalogue'] };
}

function problemOfPath(scenario: Scenario, section: string, keys: readonly string[]): string | undefined {
  const isWhole = keys.length === 0 && !(isSection(section) && isWord(section));
  if (!isSection(section) || isWhole || (section === 'racks' && keys.length < 2)) {
    return `is not a field of a plan; its sections are ${sectionNames}.`;
  }
  const [entry = ''] = keys;
  if (section !== 'racks' || Object.hasOwn(scenario.racks, entry)) return undefined;
  return `is of racks that the plan does not have; it has ${knownText(entry, Object.keys(scenario.racks))}.`;
}

/** Whether a plan itself states the row of a field: then the field is that of the row. */
function hasOwnRow({ catalogue = {} }: Scenario, [table = '', id = '']: readonly string[]): boolean {
  const rows = (catalogue as Readonly<Record<string, object | undefined>>)[table];
  return rows !== undefined && Object.hasOwn(rows, id);
}

const sectionNames = Object.keys(designShape)
  .filter((name) => !FIXED.has(name))
  .join(', ');

/** The first thing that the schema of plans does not allow in a section; of racks in the changed entry. */
export function issueOf(scenario: Scenario, section: Section, entry?: string): string | undefined {
  const { issues } =
    section === 'racks'
      ? readRacks(scenario.racks, ['racks'], entry === undefined ? undefined : [entry])
      : parseWithIssues<unknown>(designShape[section], scenario[section], (path) =>
          pathText([section, ...path]),
        );
  const [first] = issues;
  return first === undefined ? undefined : issueText(scenario, first);
}

/** An issue in words; of a field that this kind of design does not have, with the kind. */
function issueText(scenario: Scenario, { path, rule, message }: InputIssue): string {
  if (rule !== 'known field') return `${path} ${message}`;
  const keys = path.split('.');
  let kind: string | undefined;
  let value: unknown = scenario;
  for (const [depth, key] of keys.entries()) {
    if (typeof value !== 'object' || value === null) break;
    const own = (value as { readonly kind?: unknown }).kind;
    if (typeof own === 'string') kind = `${keys.slice(0, depth).join('.')} is of the kind “${own}”`;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return `${path} is no field of this plan${kind === undefined ? '' : `, whose ${kind}`}.`;
}

/** The first thing that the schema does not allow in the sections that differ between two scenarios. */
export function issueOfChange(before: Scenario, after: Scenario): string | undefined {
  for (const section of Object.keys(designShape)) {
    if (!isSection(section) || before[section] === after[section]) continue;
    const issue = issueOf(after, section);
    if (issue !== undefined) return issue;
  }
  return undefined;
}
