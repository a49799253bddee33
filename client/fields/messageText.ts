import { exact } from '../../models/present/format/number.ts';
import { isShare } from '../../models/present/format/share.ts';

/**
 * A message of the models in the units of the page: shares as percent, and a way out where a decimal comma was typed.
 *
 * @param path - what the message is about, as findings and issues write it
 * @param message - as the models say it: "must be at most 1; given 1.2."
 */
export function messageText(path: string, message: string): string {
  const text = isShare(path) ? inPercent(message) : message;
  const [, whole, decimals] = /given "([-+]?\d+),(\d+)"/.exec(message) ?? [];
  if (whole === undefined || decimals === undefined) return text;
  return decimals.length === 3
    ? `${text} Write ${whole}${decimals}, or ${whole}.${decimals} for a decimal.`
    : `${text} Write ${whole}.${decimals}, with a point.`;
}

function inPercent(message: string): string {
  return message.replace(
    /((?:must be|it must be) (?:at least|at most|more than|less than) |given )(-?\d+(?:\.\d+)?)(?=[;.]|$)/g,
    (_, lead: string, number: string) => `${lead}${exact(Number(number) * 100)} %`,
  );
}

/** True for a message of a limit, which a field may say in words of its own. */
export function isRange(message: string): boolean {
  return /^must be (at least|at most|more than|less than) /.test(message);
}
