import { parsePath } from '../../models/edit/document/path.ts';
import { inShownUnits } from '../state/inShownUnits.ts';
import { exact } from '../../models/present/format/number.ts';
import { isShare } from '../../models/present/format/share.ts';

/**
 * A message of the models in the units of the page: quantities in the chosen units, fractions as percent, and a hint if a decimal comma was typed.
 *
 * @param path - of the message, as in findings and issues
 * @param message - of the models: "must be at most 1; given: 1.2."
 */
export function messageText(path: string, message: string): string {
  const shown = inShownUnits(message, parsePath(path));
  const text = isShare(path) ? inPercent(shown) : shown;
  const [, whole, decimals] = /given:? "([-+]?\d+),(\d+)"/.exec(message) ?? [];
  if (whole === undefined || decimals === undefined) return text;
  return decimals.length === 3
    ? `${text} Enter ${whole}${decimals}, or ${whole}.${decimals} for a decimal.`
    : `${text} Use ${whole}.${decimals} with a decimal point.`;
}

/** Shares are typed in percent, so no percentage was meant for a share. */
function inPercent(message: string): string {
  return message
    .replace(/; -?[\d.,]+ % would be [\d.]+/, '')
    .replace(
      /((?:must be|it must be) (?:at least|at most|more than|less than) |given:? )(-?\d+(?:\.\d+)?)(?=[;.]|$)/g,
      (_, lead: string, number: string) => `${lead}${exact(Number(number) * 100)} %`,
    );
}

/** True for a message on a range, which a field may replace. */
export function isRange(message: string): boolean {
  return /^must be (at least|at most|more than|less than) /.test(message);
}
