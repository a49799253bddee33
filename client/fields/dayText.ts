import type { Json } from '../../models/edit/document/json.ts';
import { editableNumber, readNumber } from './editableNumber.ts';

const HOURS = 24;

/**
 * The hourly fractions of a day as percentages in one line: "40 40 60".
 *
 * @param value - of the document
 */
export function dayText(value: Json | undefined): string {
  return Array.isArray(value)
    ? value.map((share: Json) => editableNumber(share, 100)).join(' ')
    : editableNumber(value);
}

/**
 * Reads a line of percentages. A single number applies to all hours; text that is not a number is retained, for the model to reject.
 *
 * @param text - as typed
 * @returns fractions, or undefined for empty text
 */
export function readDay(text: string): (number | string)[] | undefined {
  const words = text
    .replaceAll('%', ' ')
    .trim()
    .split(/[\s,;]+/)
    .filter(Boolean);
  const shares = words.map((word) => readNumber(word, 100) ?? '');
  const [only] = shares;
  if (only === undefined) return undefined;
  return shares.length === 1 ? Array.from({ length: HOURS }, () => only) : shares;
}
