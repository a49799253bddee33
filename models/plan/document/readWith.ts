import type { z } from 'zod';
import type { InputIssue } from '../../problems/ModelError.ts';
import { pathText } from '../../problems/path.ts';
import { inputIssues } from './issues.ts';

/** What a schema made of an input: the value, or what is wrong with it. */
export type Read<Value> =
  | { readonly value: Value; readonly issues: readonly [] }
  | { readonly value: undefined; readonly issues: readonly InputIssue[] };

/**
 * Reads an input with a schema. The validator hands issues upwards as arguments of a call, which overflows the stack
 * when there are more than about a hundred thousand of them; such an input is refused whole.
 *
 * @param pathOf - how a path is to be written, where the input is part of a larger document
 */
export function readWith<Value>(
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
    const message = 'has more mistakes than can be listed.';
    return { value: undefined, issues: [{ path: pathOf([]), rule: 'the schema of a plan', message }] };
  }
}
