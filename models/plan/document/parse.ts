import { ModelError, type InputIssue } from '../../problems/ModelError.ts';
import { pathText } from '../../problems/path.ts';
import { guardJson } from './guardJson.ts';
import { planLimits } from './limits.ts';
import { migrate } from './migrate.ts';
import { parseJsonText } from './parseJsonText.ts';
import { designShape, planSchema, type Plan } from './planSchema.ts';
import { parseWithIssues } from './parseWithIssues.ts';
import { issueOfRackCount, readRacks, type RacksRead } from './readRacks.ts';
import { rowsWorthReading } from './rowsWorthReading.ts';
import { scenarioAt } from './scenarioAt.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Sections that an option cannot change: they define the document. */
const FIXED_SECTIONS: ReadonlySet<string> = new Set(['schemaVersion', 'options']);

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a plan from JSON text.
 *
 * @throws ModelError with every issue: as {@link parseJsonText} or {@link parsePlan}
 */
export const parsePlanText = (text: string): Plan => parsePlan(parseJsonText(text));

/**
 * Reads a plan from parsed JSON: rejects unsafe input, migrates old versions, validates the plan and its result with
 * each option.
 *
 * @param before - racks of earlier versions of the document, which are not read again if they are the same JSON objects. Default: none
 * @throws ModelError `json-too-deep`, `json-too-many-values`, `key-forbidden`, `schema-version-unsupported`, `plan-invalid`
 */
export function parsePlan(json: unknown, before?: RacksRead): Plan {
  guardJson(json);
  if (!isObject(json)) {
    throw invalid([{ path: '', rule: 'type object', message: 'a plan must be a JSON object.' }]);
  }
  const current = migrate(json);
  // Racks are read one by one: a single validator would collect an issue for each of a million invalid ones.
  const { racks: rawRacks, ...rest } = current;
  // First, since it costs nothing and everything else is in proportion to it.
  const tooMuch = issueOfSize(entryCount(rawRacks), entryCount(rest['options']));
  if (tooMuch !== undefined) throw invalid([tooMuch]);
  const read = parseWithIssues(planWithoutRacks, withRowsWorthReading(rest));
  const racks = readRacks(rawRacks, ['racks'], undefined, before);
  if (read.value === undefined || racks.issues.length > 0) throw invalid([...read.issues, ...racks.issues]);
  const plan: Plan = { ...read.value, racks: racks.racks };
  const optionIssues = Object.keys(plan.options ?? {}).flatMap((optionId) => issuesOfOption(plan, optionId));
  if (optionIssues.length > 0) throw invalid(optionIssues);
  return plan;
}

const entryCount = (section: unknown): number => (isObject(section) ? Object.keys(section).length : 0);

/** Racks and options have separate limits; a report contains their product. */
function issueOfSize(rackCount: number, optionCount: number): InputIssue | undefined {
  const tooMany = issueOfRackCount(rackCount);
  if (tooMany !== undefined) return { path: 'racks', ...tooMany };
  const max = planLimits.racksTimesOptions;
  if (rackCount * optionCount <= max) return undefined;
  const message = `has ${String(optionCount)} options for ${String(rackCount)} racks; racks times options may be at most ${String(max)}. Identical racks can be one entry with a count.`;
  return { path: 'options', rule: `racks times options at most ${String(max)}`, message };
}

/**
 * Refuses a number of racks that no plan may have, before racks are computed.
 *
 * @throws ModelError `plan-invalid`
 */
export function requireRackCount(rackCount: number): void {
  const tooMany = issueOfSize(rackCount, 0);
  if (tooMany !== undefined) throw invalid([tooMany]);
}

function withRowsWorthReading(document: JsonObject): JsonObject {
  if (!Object.hasOwn(document, 'catalogue')) return document;
  return { ...document, catalogue: rowsWorthReading(document['catalogue']) };
}

const planWithoutRacks = planSchema.omit({ racks: true });

/** Checks the sections that an option changes; the others are those of the plan, already checked. */
function issuesOfOption(plan: Plan, optionId: string): InputIssue[] {
  const changes = plan.options?.[optionId]?.changes ?? {};
  const scenario: JsonObject = scenarioAt(plan, optionId);
  const inOption = ['options', optionId, 'changes'];
  return Object.entries(changes).flatMap(([section, change]): readonly InputIssue[] => {
    const pathOf = (path: readonly PropertyKey[]): string => pathText([...inOption, section, ...path]);
    if (FIXED_SECTIONS.has(section)) {
      return [{ path: pathOf([]), rule: 'changeable section', message: 'cannot be changed by an option.' }];
    }
    if (!Object.hasOwn(designShape, section)) {
      return [{ path: pathOf([]), rule: 'known section', message: 'is not a section of a plan.' }];
    }
    if (section === 'racks') {
      const changed = isObject(change) ? Object.keys(change) : undefined;
      return readRacks(scenario['racks'], [...inOption, 'racks'], changed).issues;
    }
    const schema = designShape[section as keyof typeof designShape];
    const input = section === 'catalogue' ? rowsWorthReading(scenario[section]) : scenario[section];
    return parseWithIssues<unknown>(schema, input, pathOf).issues;
  });
}

function invalid(issues: readonly InputIssue[]): ModelError {
  const first = issues[0];
  // Racks and catalogue rows are read until their mistakes fill the list, so that there may be more of them.
  const atLeast = issues.length >= planLimits.issuesShown ? 'at least ' : '';
  const more = issues.length > 1 ? ` (and ${atLeast}${String(issues.length - 1)} more)` : '';
  const message =
    first === undefined ? 'The plan is not valid.' : `${first.path} ${first.message}${more}`.trim();
  return new ModelError('plan-invalid', message, issues.slice(0, planLimits.issuesShown));
}
