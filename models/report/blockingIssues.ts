import type { Plan } from '../plan/document/planSchema.ts';
import type { Finding } from '../problems/Finding.ts';
import { isBlockingCode } from '../problems/severityOf.ts';
import type { InputIssue } from '../problems/ModelError.ts';

/** Findings of an option. */
interface FindingsOfOption {
  readonly id: string;
  readonly name: string;
  readonly findings: readonly Finding[];
}

/**
 * Findings that prevent a result, each with the path to correct: in the option if the option states the value, else in the plan.
 *
 * @param options - reviews of all options of the plan
 */
export function blockingIssues(options: readonly FindingsOfOption[], plan: Plan): InputIssue[] {
  const issues = new Map<string, InputIssue>();
  for (const { id, name, findings } of options) {
    for (const found of findings.filter(isBlocking)) {
      const changes = plan.options?.[id]?.changes;
      const isOfOption = changes !== undefined && affects(changes, found.path.split('.'));
      const path = isOfOption ? `options.${id}.changes.${found.path}` : found.path;
      const more =
        found.occurrenceCount > 1 ? ` (and in ${String(found.occurrenceCount - 1)} more locations)` : '';
      const message = `${isOfOption ? `${name}: ` : ''}${found.message}${more}`;
      issues.set(`${path} ${found.message}`, { path, rule: found.code, message });
    }
  }
  return [...issues.values()];
}

const isBlocking = ({ code }: Finding): boolean => isBlockingCode(code);

/** Whether a merge patch affects a path: it states the path or replaces a section that contains it. */
function affects(patch: unknown, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch) || key === undefined) return true;
  if (!Object.hasOwn(patch, key)) return false;
  return affects((patch as Readonly<Record<string, unknown>>)[key], rest);
}
