import { finding } from '../../../problems/Finding.ts';
import { inGroup, type ReviewFinding } from '../groupReview.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';
import { measureOf } from './measure.ts';

/** Text of a field; undefined if it is empty or missing. */
export function netboxFieldOf(record: NetboxRecord, name: string): string | undefined {
  const text = record.fields.get(name);
  return text === undefined || text === '' || text === '—' ? undefined : text;
}

/** Whether a field says yes: NetBox writes true, True or 1. */
export const isNetboxYes = (record: NetboxRecord, name: string): boolean =>
  /^(true|yes|1|✔)$/i.test(netboxFieldOf(record, name) ?? '');

/** Whether a field says no. */
export const isNetboxNo = (record: NetboxRecord, name: string): boolean =>
  /^(false|no|0|✘)$/i.test(netboxFieldOf(record, name) ?? '');

/** The inclusive range of a number, and the step that it must be a multiple of. */
interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Factor of the unit written after the number, which may be empty; undefined for an unknown one. */
  readonly factorOf?: (unit: string) => number | undefined;
}

/** Units that change nothing: rack units in any language, volts, amperes, percent. */
const SAME_UNIT = /^(|u|ru|ou|he|%|v|a|kw|w)$/;

/**
 * Number of a field if it is in its range, in the base unit of `factorOf`; other values are skipped and reported in
 * the review.
 *
 * @param review - receives findings on invalid values
 */
export function netboxNumberOf(
  record: NetboxRecord,
  name: string,
  { min, max, step, factorOf = (unit) => (SAME_UNIT.test(unit) ? 1 : undefined) }: NumberRange,
  review: ReviewFinding[],
): number | undefined {
  const text = netboxFieldOf(record, name);
  if (text === undefined) return undefined;
  const measure = measureOf(text);
  const factor = measure === undefined ? undefined : factorOf(measure.unit);
  for (const reading of factor === undefined ? [] : (measure?.values ?? [])) {
    const value = reading * (factor ?? 1);
    const isOnStep = step === undefined || Number.isInteger(value / step);
    if (value >= min && value <= max && isOnStep) return value;
  }
  const steps = step === undefined ? '' : `, in steps of ${String(step)}`;
  const message = `${name} is "${shortened(text)}"; supported values are ${String(min)} to ${String(max)}${steps}. It was skipped.`;
  const group = {
    what: `values of ${name} of ${record.kind}s are not ${String(min)} to ${String(max)}${steps}, and were skipped`,
    item: `"${shortened(text)}"`,
  };
  review.push(inGroup(finding('netbox-value-wrong', record.at, message), group));
  return undefined;
}

/** Text short enough for a message. */
export function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}...`;
}
