import { fixed } from './number.ts';

/**
 * A count as a share of all: "12.3 %". Few are never told as none, nor almost all as all: "< 0.1 %", "> 99.9 %".
 *
 * @param count - at most `all`
 * @param all - more than 0
 */
export function countedShare(count: number, all: number): string {
  if (count === 0 || count === all) return count === 0 ? '0 %' : '100 %';
  const percent = (100 * count) / all;
  if (percent < 0.05) return '< 0.1 %';
  if (percent >= 99.95) return '> 99.9 %';
  return `${fixed(percent, 1)} %`;
}
