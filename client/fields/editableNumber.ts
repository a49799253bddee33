import type { Json } from '../../models/edit/document/json.ts';

/** How a field shows numbers: fractions as percent, for instance, are multiplied by 100. */
const DIGITS = 12;

/**
 * Reads what was typed. What is no number stays text, so that the document keeps it and the model says what is wrong.
 *
 * @param text - as typed
 * @param factor - what the document's number is multiplied by when shown
 * @returns a number, text, or undefined where nothing was typed
 */
export function readNumber(text: string, factor = 1): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed)) return trimmed;
  const number = Number(trimmed);
  if (!Number.isFinite(number)) return trimmed;
  return factor === 1 ? number : rounded(number / factor);
}

/**
 * Writes a value of the document into a field.
 *
 * @param value - a number, or whatever else stands there
 * @param factor - as in {@link readNumber}
 */
export function editableNumber(value: Json | undefined, factor = 1): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return String(factor === 1 ? value : rounded(value * factor));
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * One step up or down, without the noise of binary fractions.
 *
 * @param value - present number, in the unit shown
 * @param step - by how much
 */
export function stepped(value: number, step: number): number {
  return rounded(value + step);
}

const rounded = (value: number): number => Number(value.toPrecision(DIGITS));
