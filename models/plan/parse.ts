import { ModelError, type InputIssue } from '../problems/ModelError.ts';
import { pathText } from '../problems/path.ts';
import { guardJson } from './guardJson.ts';
import { inputIssues } from './issues.ts';
import { planLimits } from './limits.ts';
import { migrate } from './migrate.ts';
import { planSchema, scenarioSchema, type Plan } from './planSchema.ts';
import { scenarioAt } from './scenarioAt.ts';

/** Sections that an option cannot change: they say what the document is. */
const FIXED_SECTIONS: ReadonlySet<string> = new Set(['schemaVersion', 'options']);

/** More issues than this help nobody. */
const ISSUES_SHOWN = 100;

/**
 * Reads a plan from JSON text.
 *
 * @throws ModelError with every issue: `json-too-large`, `json-invalid`, or as {@link parsePlan}
 */
export function parsePlanText(text: string): Plan {
  if (text.length > planLimits.bytes) {
    throw new ModelError(
      'json-too-large',
      `The JSON text is larger than ${String(planLimits.bytes / 1024 / 1024)} MiB.`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it cannot be read';
    throw new ModelError('json-invalid', `The text is not JSON: ${reason}.`, [
      { path: '', rule: 'JSON', message: `is not JSON: ${reason}.` },
    ]);
  }
  return parsePlan(json);
}

/**
 * Reads a plan from parsed JSON: guards against harmful shapes, migrates old versions, validates the plan and what
 * each option makes of it.
 *
 * @throws ModelError `json-too-deep`, `json-too-many-values`, `key-forbidden`, `schema-version-unsupported`, `plan-invalid`
 */
export function parsePlan(json: unknown): Plan {
  guardJson(json);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw invalid([{ path: '', rule: 'type object', message: 'a plan must be a JSON object.' }]);
  }
  const current = migrate(json as Readonly<Record<string, unknown>>);
  const parsed = planSchema.safeParse(current);
  if (!parsed.success) throw invalid(inputIssues(parsed.error.issues, current));
  const issues = Object.keys(parsed.data.options ?? {}).flatMap((optionId) =>
    optionIssues(parsed.data, optionId),
  );
  if (issues.length > 0) throw invalid(issues);
  return parsed.data;
}

/** Checks the sections that an option changes; the others are the plan's own, which are checked already. */
function optionIssues(plan: Plan, optionId: string): InputIssue[] {
  const changes = plan.options?.[optionId]?.changes ?? {};
  const scenario: Readonly<Record<string, unknown>> = scenarioAt(plan, optionId);
  const inOption = ['options', optionId, 'changes'];
  return Object.keys(changes).flatMap((section): InputIssue[] => {
    const pathOf = (path: readonly PropertyKey[]): string => pathText([...inOption, section, ...path]);
    if (FIXED_SECTIONS.has(section)) {
      return [{ path: pathOf([]), rule: 'changeable section', message: 'cannot be changed by an option.' }];
    }
    if (!Object.hasOwn(scenarioSchema.shape, section)) {
      return [{ path: pathOf([]), rule: 'known section', message: 'is not a section of a plan.' }];
    }
    const schema = scenarioSchema.shape[section as keyof typeof scenarioSchema.shape];
    const checked = schema.safeParse(scenario[section]);
    return checked.success ? [] : inputIssues(checked.error.issues, scenario[section], pathOf);
  });
}

function invalid(issues: readonly InputIssue[]): ModelError {
  const first = issues[0];
  const more = issues.length > 1 ? ` (and ${String(issues.length - 1)} more)` : '';
  const message =
    first === undefined ? 'The plan is not valid.' : `${first.path} ${first.message}${more}`.trim();
  return new ModelError('plan-invalid', message, issues.slice(0, ISSUES_SHOWN));
}
