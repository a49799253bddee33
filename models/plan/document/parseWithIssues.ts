import type { z } from 'zod';
import type { InputIssue } from '../../problems/ModelError.ts';
import { pathText } from '../../problems/path.ts';
import { inputIssues } from './issues.ts';

/** Result of parsing an input: the value, or its issues. */
export type Read<Value> =
  | { readonly value: Value; readonly issues: readonly [] }
  | { readonly value: undefined; readonly issues: readonly InputIssue[] };

/**
 * Parses an input with a schema. The validator passes issues as call arguments, which overflows the stack
 * above about a hundred thousand issues; such an input is rejected as a whole.
 *
 * @param pathOf - formats a path, if the input is part of a larger document
 */
export function parseWithIssues<Value>(
  schema: z.ZodType<Value>,
  input: unknown,
  pathOf: (path: readonly PropertyKey[]) => string = pathText,
): Read<Value> {
  try {
    const { data, error } = schema.safeParse(input);
    if (error === undefined) return { value: data, issues: [] };
    return { value: undefined, issues: inputIssues(error.issues, input, pathOf) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = 'has more errors than can be listed.';
    return { value: undefined, issues: [{ path: pathOf([]), rule: 'the schema of a plan', message }] };
  }
}
