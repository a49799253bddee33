import type { z } from 'zod';
import type { InputIssue } from '../../problems/ModelError.ts';
import { refusedSlip } from '../../units/refusedSlip.ts';
import { pathText } from '../../problems/path.ts';

type ZodIssue = z.core.$ZodIssue;

/**
 * Describes the errors of an input as text: location, rule, and given value.
 *
 * @param issues - as reported by the schema
 * @param input - the checked input
 * @param pathOf - formats a path, if the input is part of a larger document
 */
export function inputIssues(
  issues: readonly ZodIssue[],
  input: unknown,
  pathOf: (path: readonly PropertyKey[]) => string = pathText,
): InputIssue[] {
  return issues.flatMap((issue): InputIssue[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: pathOf([...issue.path, key]),
        rule: 'known field',
        message: 'is an unknown field.',
      }));
    }
    const { rule, must } = ruleOf(issue);
    const given = valueAt(input, issue.path);
    const message =
      given === undefined
        ? `is missing: it ${must}.`
        : `${must}; given: ${Array.isArray(given) ? sizeText(given) : shown(given)}${slipOf(issue, given)}.`;
    return [{ path: pathOf(issue.path), rule, message }];
  });
}

const sizeText = ({ length }: readonly unknown[]): string => `a list of ${String(length)}`;

/** The unit that was probably given, where a number is outside the range of its field. */
function slipOf(issue: ZodIssue, given: unknown): string {
  const name = issue.path.findLast((key) => typeof key === 'string');
  if (typeof given !== 'number' || name === undefined) return '';
  if (issue.code === 'too_big') return refusedSlip(name, given, { most: Number(issue.maximum) });
  return issue.code === 'too_small' ? refusedSlip(name, given, { least: Number(issue.minimum) }) : '';
}

interface Rule {
  readonly rule: string;
  /** Continues "the field ...". */
  readonly must: string;
}

function ruleOf(issue: ZodIssue): Rule {
  switch (issue.code) {
    case 'too_small':
      return limitRule('minimum', issue.minimum, 'at least', issue.origin);
    case 'too_big':
      return limitRule('maximum', issue.maximum, 'at most', issue.origin);
    case 'not_multiple_of':
      return {
        rule: `step ${String(issue.divisor)}`,
        must: `must be a multiple of ${String(issue.divisor)}`,
      };
    case 'invalid_type':
      return { rule: `type ${issue.expected}`, must: `must be ${typeText(issue.expected)}` };
    case 'invalid_value':
      return choiceRule(issue.values);
    case 'invalid_union':
      return unionRule(issue);
    case 'invalid_key':
      return {
        rule: 'id',
        must: `is not allowed as a key: ${issue.issues.map(({ message }) => message).join('; ')}`,
      };
    case 'invalid_format':
    case 'invalid_element':
    case 'unrecognized_keys':
    case 'custom':
      return { rule: issue.message, must: `is invalid: ${issue.message}` };
  }
}

function limitRule(name: string, limit: number | bigint, comparison: string, origin: string): Rule {
  const sizes: Readonly<Record<string, string>> = { string: 'characters', array: 'entries' };
  const size = sizes[origin];
  const must =
    size === undefined
      ? `must be ${comparison} ${String(limit)}`
      : `must have ${comparison} ${String(limit)} ${Number(limit) === 1 && origin === 'array' ? 'entry' : size}`;
  return { rule: `${name} ${String(limit)}`, must };
}

function choiceRule(values: readonly unknown[]): Rule {
  const allowed = values.map(String).join(', ');
  return { rule: `one of ${allowed}`, must: `must be ${values.length === 1 ? '' : 'one of '}${allowed}` };
}

/** A union by `kind` lists its members; a union of plain values lists them in its branches. */
function unionRule(issue: Extract<ZodIssue, { code: 'invalid_union' }>): Rule {
  const members =
    'options' in issue && Array.isArray(issue.options) ? (issue.options as unknown[]) : undefined;
  const values = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
  if (members !== undefined) return choiceRule(members);
  if (values.length > 0) return choiceRule(values);
  return { rule: 'one of several forms', must: 'must have one of the allowed forms' };
}

function typeText(expected: string): string {
  switch (expected) {
    case 'int':
      return 'a whole number';
    case 'number':
      return 'a finite number';
    case 'record':
    case 'object':
      return 'an object';
    case 'string':
      return 'text';
    case 'array':
      return 'a list';
    default:
      return expected;
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return value;
}

function shown(value: unknown): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string')
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  return Array.isArray(value) ? 'a list' : 'an object';
}
