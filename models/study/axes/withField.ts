import { parseWithIssues } from '../../plan/document/parseWithIssues.ts';
import { designShape, type Scenario } from '../../plan/document/planSchema.ts';
import { readRacks } from '../../plan/document/readRacks.ts';
import { pathText } from '../../problems/path.ts';
import type { StudyBase } from '../studyBase.ts';
import { changedAt, setAt, type Changed } from '../withInput.ts';

/** A value that an axis gives to a field. */
export type FieldValue = number | string | boolean;

type Section = keyof typeof designShape;

/** Sections that define the document and are no part of a design. */
const FIXED: ReadonlySet<string> = new Set(['schemaVersion', 'name', 'description']);

/** Whether a design has a section of this name. */
export const isSection = (name: string): name is Section =>
  Object.hasOwn(designShape, name) && !FIXED.has(name);

/**
 * A scenario with another value of one field, checked against the schema of plans. Where a number is an input that a plan can state in
 * several ways (a parameter of a preset, a price instead of that of the catalogue), it is stated as `withInput` does.
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
  const [section = '', ...keys] = path.split('.');
  if (!isSection(section) || keys.length === 0 || (section === 'racks' && keys.length < 2)) {
    return refused(path, `is not a field of a plan; its sections are ${sectionNames}.`);
  }
  const asInput =
    base !== null && typeof value === 'number' ? changedAt({ ...base, scenario }, path, value) : undefined;
  const changed = asInput ?? ({ ...scenario, [section]: setAt(scenario[section], keys, value) } as Scenario);
  if (section === 'racks' && !Object.hasOwn(scenario.racks, keys[0] ?? '')) {
    return refused(
      path,
      `names racks that the plan does not have; it has ${Object.keys(scenario.racks).join(', ')}.`,
    );
  }
  const reason = issueOf(changed, section, keys[0] ?? '');
  return reason === undefined ? { scenario: changed, reason: null } : { scenario: null, reason };
}

const sectionNames = Object.keys(designShape)
  .filter((name) => !FIXED.has(name))
  .join(', ');

const refused = (path: string, message: string): Changed => ({
  scenario: null,
  reason: `${path} ${message}`,
});

/** The first thing that the schema of plans does not allow in a section; of racks in the changed entry. */
export function issueOf(scenario: Scenario, section: Section, entry?: string): string | undefined {
  const { issues } =
    section === 'racks'
      ? readRacks(scenario.racks, ['racks'], entry === undefined ? undefined : [entry])
      : parseWithIssues<unknown>(designShape[section], scenario[section], (path) =>
          pathText([section, ...path]),
        );
  const [first] = issues;
  return first === undefined ? undefined : `${first.path} ${first.message}`;
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
