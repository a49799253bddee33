import type { Json } from '../../models/edit/document/json.ts';
import { fieldScale, shownText, type FieldScale } from '../../models/units/display/fieldScale.ts';

/** Significant digits of a number after a step. */
const DIGITS = 12;

const scaleOf = (scale: FieldScale | number): FieldScale =>
  typeof scale === 'number' ? fieldScale('', undefined, scale) : scale;

/**
 * Reads typed text. Text that is not a number is returned as text: the document stores it, and the model reports the error.
 *
 * @param text - as typed
 * @param scale - of the field, or the factor from the document's number to the number shown
 * @returns a number, text, or undefined for empty text
 */
export function readNumber(text: string, scale: FieldScale | number = 1): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed)) return trimmed;
  const number = Number(trimmed);
  if (!Number.isFinite(number)) return trimmed;
  return scaleOf(scale).toStored(number);
}

/**
 * Formats a value of the document for a field.
 *
 * @param value - a number, or any other value
 * @param scale - as in {@link readNumber}
 */
export function editableNumber(value: Json | undefined, scale: FieldScale | number = 1): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return shownText(value, scaleOf(scale));
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * One step up or down, without binary rounding noise.
 *
 * @param value - current number, in the unit shown
 * @param step - the change
 */
export function stepped(value: number, step: number): number {
  return rounded(value + step);
}

const rounded = (value: number): number => Number(value.toPrecision(DIGITS));
