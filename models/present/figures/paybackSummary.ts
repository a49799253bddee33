import { fixed } from '../format/number.ts';
import { countText } from '../../units/text.ts';
import type { BreakEven } from './cumulativeCost.ts';

/**
 * When an option breaks even: "breaks even after 2.8 years".
 *
 * @param saved - relative to the baseline, at the start, after one year, and so on
 * @param evens - break-even points
 */
export function paybackSummary(saved: readonly number[], evens: readonly BreakEven[]): string {
  const yearCount = saved.length - 1;
  const texts = evens.map(({ time_years, isUpward }) =>
    isUpward
      ? `breaks even after ${yearsText(time_years)}`
      : `costs more again after ${yearsText(time_years)}`,
  );
  if (texts.length > 0) return texts.join(', ').replace(/^costs more again/, 'costs more');
  const least = Math.min(...saved);
  const most = Math.max(...saved);
  const noise = NOISE * Math.max(1, most, -least);
  if (most - least <= noise && Math.abs(most) <= noise) return 'costs the same';
  return least < -noise
    ? `does not break even within ${countText(yearCount, 'year')}`
    : 'cheaper from the start';
}

const NOISE = 1e-9;

/** "2.8 years", "1 year". */
export function yearsText(time_years: number): string {
  const text = fixed(time_years, 1);
  return text === '1.0' ? '1 year' : `${text.replace(/\.0$/, '')} years`;
}
