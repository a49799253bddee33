import type { Plan } from '../plan/document/planSchema.ts';
import type { Finding } from '../problems/Finding.ts';
import { findingCodes } from '../problems/findingCodes.ts';
import type { InputIssue } from '../problems/ModelError.ts';

/** What was found about an option. */
interface FoundInOption {
  readonly id: string;
  readonly name: string;
  readonly findings: readonly Finding[];
}

/**
 * What makes numbers impossible, each with the place that has to be mended: in the option where the option says it,
 * else in the plan.
 *
 * @param options - reviews of all options of the plan
 */
export function blockingIssues(options: readonly FoundInOption[], plan: Plan): InputIssue[] {
  const issues = new Map<string, InputIssue>();
  for (const { id, name, findings } of options) {
    for (const found of findings.filter(isBlocking)) {
      const changes = plan.options?.[id]?.changes;
      const isOfOption = changes !== undefined && says(changes, found.path.split('.'));
      const path = isOfOption ? `options.${id}.changes.${found.path}` : found.path;
      const more =
        found.occurrenceCount > 1 ? ` (and in ${String(found.occurrenceCount - 1)} more places)` : '';
      const message = `${isOfOption ? `${name}: ` : ''}${found.message}${more}`;
      issues.set(`${path} ${found.message}`, { path, rule: found.code, message });
    }
  }
  return [...issues.values()];
}

const isBlocking = ({ code }: Finding): boolean => 'blocking' in findingCodes[code];

/** Whether a merge patch says something about a path: it states it, or replaces what it lies in. */
function says(patch: unknown, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch) || key === undefined) return true;
  if (!Object.hasOwn(patch, key)) return false;
  return says((patch as Readonly<Record<string, unknown>>)[key], rest);
}
