import { ModelError, type InputIssue } from '../../models/problems/ModelError.ts';
import type { YearLoad } from '../../models/tariff/readLoad.ts';
import { guardJson } from '../../models/plan/document/guardJson.ts';
import { pathText } from '../../models/problems/path.ts';
import { parseWithIssues } from '../../models/plan/document/parseWithIssues.ts';
import { calendarOf } from '../../models/series/calendar.ts';
import { billRequestSchema, LOAD_LENGTHS, MAX_TARIFFS, type BillRequest } from './billRequestSchema.ts';

/** Maximum entries of any list in a rate, to limit the computing time of a bill, which grows with its tiers. */
const MAX_ENTRIES = 250;

/** A validated request for bills, and its load. */
export interface BillRequestInput {
  readonly request: BillRequest;
  readonly load: YearLoad;
}

/**
 * Reads a request for bills.
 *
 * @param json - parsed, nested no deeper than a plan may be
 * @throws ModelError `body-invalid` with every issue, `load-length`, or as `guardJson` does
 */
export function readBillRequest(json: unknown): BillRequestInput {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw bodyInvalid([{ path: '', rule: 'type object', message: 'the body must be a JSON object.' }]);
  }
  const { load_kW, ...others } = json as Readonly<Record<string, unknown>>;
  // A year of quarter hours has more entries than any list of a plan may have.
  if (Array.isArray(load_kW)) requireLength(load_kW);
  guardJson(others);
  const { value, issues } = parseWithIssues(billRequestSchema, json);
  if (value === undefined) throw bodyInvalid(issues.map(aboutRequest));
  const conflicts = [...contradictions(value), ...tooLong(value.tariffs)];
  if (conflicts.length > 0) throw bodyInvalid(conflicts);
  return { request: value, load: loadOf(value) };
}

function contradictions({ load_kW, flat_kW, startWeekday, year }: BillRequest): InputIssue[] {
  const issues: InputIssue[] = [];
  if ((load_kW === undefined) === (flat_kW === undefined)) {
    const given = load_kW === undefined ? 'neither is given' : 'both are given';
    const message = `or flat_kW must be given, but not both; ${given}.`;
    issues.push({ path: 'load_kW', rule: 'load_kW or flat_kW', message });
  }
  if (startWeekday !== undefined && year !== undefined) {
    const message = 'must be omitted if a year is given, which determines the weekdays.';
    issues.push({ path: 'startWeekday', rule: 'startWeekday or year', message });
  }
  return issues;
}

function tooLong(tariffs: readonly unknown[]): InputIssue[] {
  const issues: InputIssue[] = [];
  const walk = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value !== 'object' || value === null) return;
    const entries = Object.entries(value);
    if (Array.isArray(value) && entries.length > MAX_ENTRIES) {
      const message = `has ${String(entries.length)} entries; lists in a rate are limited to ${String(MAX_ENTRIES)}.`;
      issues.push({ path: pathText(path), rule: `at most ${String(MAX_ENTRIES)} entries`, message });
      return;
    }
    for (const [key, inner] of entries) walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  tariffs.forEach((record, index) => {
    walk(record, ['tariffs', index]);
  });
  return issues;
}

function requireLength({ length }: readonly unknown[]): void {
  if (LOAD_LENGTHS.includes(length)) return;
  const lengths = LOAD_LENGTHS.join(', ');
  const message = `must have one value for each hour, half hour or quarter hour of a year: ${lengths} values; given: ${String(length)}.`;
  throw new ModelError('load-length', `load_kW ${message}`, [
    { path: 'load_kW', rule: `one of ${lengths} values`, message },
  ]);
}

function loadOf({ load_kW, flat_kW = 0, year }: BillRequest): YearLoad {
  if (load_kW === undefined) {
    const hourCount = year === undefined ? 8760 : calendarOf(year).hourCount;
    return {
      load_kW: new Float64Array(hourCount).fill(flat_kW),
      stepsPerHour: 1,
      dayCount: hourCount === 8784 ? 366 : 365,
    };
  }
  const stepsPerHour = Math.floor(load_kW.length / 8760);
  return {
    load_kW: Float64Array.from(load_kW),
    stepsPerHour,
    dayCount: load_kW.length === stepsPerHour * 8784 ? 366 : 365,
  };
}

/** Messages of the models refer to a plan, and to the length of a list as to a value. */
function aboutRequest(issue: InputIssue): InputIssue {
  if (issue.path === 'tariffs' && /^m(in|ax)imum/.test(issue.rule)) {
    return { ...issue, message: `must contain 1 to ${String(MAX_TARIFFS)} rates.` };
  }
  return issue.rule === 'known field' ? { ...issue, message: 'is not a field of a bill request.' } : issue;
}

function bodyInvalid(issues: readonly InputIssue[]): ModelError {
  const [first] = issues;
  const more = issues.length > 1 ? ` (and ${String(issues.length - 1)} more)` : '';
  const message =
    first === undefined ? 'The body is not valid.' : `${first.path} ${first.message}${more}`.trim();
  return new ModelError('body-invalid', message, issues);
}
