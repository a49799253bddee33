import { finding, type Finding } from '../../../problems/Finding.ts';
import type { NetboxRecord } from '../NetboxDocument.ts';

/** Text of a field; undefined if it is empty or missing. */
export function netboxFieldOf(record: NetboxRecord, name: string): string | undefined {
  const text = record.fields.get(name);
  return text === undefined || text === '' ? undefined : text;
}

/** The inclusive range of a number, and the step that it must be a multiple of. */
interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly step?: number;
}

const DECIMAL = /^[+-]?\d{1,15}(\.\d{1,10})?$/;

/**
 * Number of a field if it is in its range; other values are skipped and reported in the review.
 *
 * @param review - receives findings on invalid values
 */
export function netboxNumberOf(
  record: NetboxRecord,
  name: string,
  { min, max, step }: NumberRange,
  review: Finding[],
): number | undefined {
  const text = netboxFieldOf(record, name);
  if (text === undefined) return undefined;
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
  const isOnStep = step === undefined || Number.isInteger(value / step);
  if (value >= min && value <= max && isOnStep) return value;
  const steps = step === undefined ? '' : `, in steps of ${String(step)}`;
  const message = `${name} is "${shortened(text)}"; supported values are ${String(min)} to ${String(max)}${steps}. It was skipped.`;
  review.push(finding('netbox-value-wrong', record.at, message));
  return undefined;
}

/** Text short enough for a message. */
export function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}...`;
}
