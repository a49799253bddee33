/**
 * A number for messages: thousands separators, at most `digits` decimals, no trailing zeros.
 * Implemented here because a hall of many different racks formats a hundred thousand numbers at a time,
 * and `Intl.NumberFormat` takes several times as long.
 *
 * @param value - below 1e21; above, it is formatted as in JavaScript
 * @param digits - maximum number of decimals
 */
export function numberText(value: number, digits = 1): string {
  const text = value.toFixed(digits);
  const point = text.indexOf('.');
  let whole = point < 0 ? text : text.slice(0, point);
  const decimals = point < 0 ? '' : text.slice(point).replace(/\.?0+$/, '');
  if (whole === '-0' && decimals === '') whole = '0';
  if (whole.length > 3 && Math.abs(value) < 1e21) whole = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return whole + decimals;
}

/** A number with all its decimals, such as 34.50. */
export function fixedText(value: number, digits = 2): string {
  return value.toFixed(digits);
}

/** A share as a percentage: 0.281 is 28.1 %. */
export function percentText(value: number, digits = 1): string {
  return `${numberText(value * 100, digits)} %`;
}

/** Words that a list names; thousands would not be read, and thousands of such lists would be a text of many megabytes. */
export const LISTED_COUNT = 20;

/**
 * A list as text: a, b and c; of more than twenty, the first twenty and the number of the others.
 *
 * @param moreCount - number of further words, which are not given
 */
export function listText(words: readonly string[], moreCount = 0): string {
  const shown = words.slice(0, LISTED_COUNT);
  const otherCount = words.length - shown.length + moreCount;
  if (otherCount > 0) shown.push(`${numberText(otherCount)} more`);
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/**
 * A count with its noun: "1 rack", "22 racks", "no racks".
 *
 * @param count - the number
 * @param singular - the noun for one
 * @param plural - the noun for several. Default: the singular with an s
 */
export function countText(count: number, singular: string, plural = `${singular}s`): string {
  if (count === 0) return `no ${plural}`;
  return `${count.toLocaleString('en-US')} ${count === 1 ? singular : plural}`;
}
