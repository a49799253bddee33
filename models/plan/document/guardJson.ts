import { ModelError, type InputIssue } from '../../problems/ModelError.ts';
import { pathText } from '../../problems/path.ts';
import { planLimits } from './limits.ts';

interface Step {
  readonly value: object;
  readonly depth: number;
  readonly parent: Step | undefined;
  readonly key: PropertyKey;
}

/**
 * Refuses JSON that would harm what reads it next: nested too deep for recursive validators, too many values,
 * or keys that reach an object's prototype. Walks with a stack of its own.
 *
 * @throws ModelError `json-too-deep`, `json-too-many-values` or `key-forbidden`
 */
export function guardJson(json: unknown): void {
  if (!isContainer(json)) return;
  const stack: Step[] = [{ value: json, depth: 0, parent: undefined, key: '' }];
  let seen = 1;
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { value, depth } = step;
    if (depth >= planLimits.depth) {
      throw refusal(
        'json-too-deep',
        `is nested deeper than ${String(planLimits.depth)} levels`,
        `depth at most ${String(planLimits.depth)}`,
        step,
      );
    }
    const isList = Array.isArray(value);
    const keys = Object.keys(value);
    seen += keys.length;
    if (seen > planLimits.values) {
      throw new ModelError(
        'json-too-many-values',
        `The JSON holds more than ${String(planLimits.values)} values.`,
      );
    }
    // Racks have a limit of their own, which is the better message.
    if (keys.length > planLimits.entries && !(depth === 1 && step.key === 'racks')) {
      const what = `has ${String(keys.length)} entries; at most ${String(planLimits.entries)} are allowed`;
      throw refusal('json-too-many-values', what, `at most ${String(planLimits.entries)} entries`, step);
    }
    for (const key of keys) {
      const child = (value as Readonly<Record<string, unknown>>)[key];
      if (key === '__proto__') {
        throw refusal('key-forbidden', 'is a key that no plan needs', 'no __proto__', {
          value,
          depth,
          parent: step,
          key,
        });
      }
      if (isContainer(child)) {
        stack.push({ value: child, depth: depth + 1, parent: step, key: isList ? Number(key) : key });
      }
    }
  }
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function refusal(
  code: 'json-too-deep' | 'json-too-many-values' | 'key-forbidden',
  what: string,
  rule: string,
  at: Step,
): ModelError {
  const keys: PropertyKey[] = [];
  for (let step = at; step.parent !== undefined; step = step.parent) keys.unshift(step.key);
  const path = pathText(keys);
  const shown = path.length > 120 ? `${path.slice(0, 117)}...` : path;
  const issue: InputIssue = { path: shown, rule, message: `${what}.` };
  return new ModelError(code, `${shown} ${what}.`, [issue]);
}
