import type { Json } from '../../models/edit/document/json.ts';
import { editableNumber, readNumber } from './editableNumber.ts';

const HOURS = 24;

/**
 * The shares of a day's hours as percents in one line: "40 40 60".
 *
 * @param value - what the document holds
 */
export function dayText(value: Json | undefined): string {
  return Array.isArray(value)
    ? value.map((share: Json) => editableNumber(share, 100)).join(' ')
    : editableNumber(value);
}

/**
 * Reads a line of percents. One number stands for all hours; what is no number stays, for the model to refuse.
 *
 * @param text - as typed
 * @returns shares, or undefined where nothing was typed
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
