import type { Request } from 'express';
import { parameterError } from '../answers/parameterError.ts';

/** Every text of a parameter of the address, in their order. */
export function queryTexts(query: Request['query'], name: string): string[] {
  return [query[name]].flat().filter((part) => typeof part === 'string');
}

/**
 * The text of a parameter of the address that may be given once.
 *
 * @throws ModelError `parameter-invalid` where it is given more than once
 */
export function queryText(query: Request['query'], name: string): string | undefined {
  const [first, second] = queryTexts(query, name);
  if (second !== undefined) throw parameterError(name, 'is given more than once');
  return first;
}
