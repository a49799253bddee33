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
 * Rejects JSON that is unsafe for later readers: nested too deep for recursive validators, too many values,
 * or keys that access an object's prototype. Walks with an explicit stack.
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
        `The JSON has more than ${String(planLimits.values)} values.`,
      );
    }
    // Racks have a separate limit with a better message.
    if (keys.length > planLimits.entries && !(depth === 1 && step.key === 'racks')) {
      const reason = `has ${String(keys.length)} entries; at most ${String(planLimits.entries)} are allowed`;
      throw refusal('json-too-many-values', reason, `at most ${String(planLimits.entries)} entries`, step);
    }
    for (const key of keys) {
      const child = (value as Readonly<Record<string, unknown>>)[key];
      if (key === '__proto__') {
        throw refusal('key-forbidden', 'is not allowed', 'no __proto__', {
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
  reason: string,
  rule: string,
  at: Step,
): ModelError {
  const keys: PropertyKey[] = [];
  for (let step = at; step.parent !== undefined; step = step.parent) keys.unshift(step.key);
  const path = pathText(keys);
  const shown = path.length > 120 ? `${path.slice(0, 117)}...` : path;
  const issue: InputIssue = { path: shown, rule, message: `${reason}.` };
  return new ModelError(code, `${shown} ${reason}.`, [issue]);
}
