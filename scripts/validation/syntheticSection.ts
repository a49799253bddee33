import { markdownTable } from './markdown.ts';
import type { Reference } from './reference.ts';
import { isSyntheticGood, syntheticDeviations, syntheticTolerances } from './syntheticYears.ts';

/** Synthetic years from monthly normals, compared with the hours of which the normals are the means. */
export function syntheticSection({ hourly }: Reference): string[] {
  const all = hourly.flatMap(syntheticDeviations);
  const misses = all
    .filter((one) => !isSyntheticGood(one))
    .sort((a, b) => Math.abs(b.worstMonthOverhead) - Math.abs(a.worstMonthOverhead));
  const { pue, overhead, month } = syntheticTolerances;
  const percent = (value: number): string => `${value > 0 ? '+' : ''}${(100 * value).toFixed(1)} %`;
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(4)}`;
  const largest = (of: (one: (typeof all)[number]) => number): number =>
    Math.max(...all.map((one) => Math.abs(of(one))));
  return [
    '## Synthetic years compared with measured hours',
    '',
    `A catalogue climate is twelve monthly normals, from which a year of hours is synthesised. Every preset was simulated in ${String(hourly.length)} measured years`,
    `(${hourly.map(({ name }) => name).join(', ')}) and in the synthetic years of their normals, at half load with identical sizing.`,
    `Required: annual PUE within ${String(pue)}, overhead energy within ${String(100 * overhead)} % per year and ${String(100 * month)} % in each month.`,
    '',
    `**${String(all.length - misses.length)} of ${String(all.length)} pairs of preset and location meet all three.** Largest deviations: PUE ${largest((one) => one.pue).toFixed(4)}, year ${(100 * largest((one) => one.overhead)).toFixed(1)} %, month ${(100 * largest((one) => one.worstMonthOverhead)).toFixed(1)} %.`,
    ...(misses.length === 0
      ? []
      : [
          'Misses:',
          '',
          markdownTable(
            ['system', 'location', 'PUE of the hours', 'PUE', 'year', 'worst month'],
            misses.map((one) => [
              one.preset,
              one.place,
              one.hourlyPue.toFixed(3),
              signed(one.pue),
              percent(one.overhead),
              `${percent(one.worstMonthOverhead)} (month ${String(one.worstMonth)})`,
            ]),
          ),
          '',
          'Common cause: the use of outdoor air depends on its dew point, and normals do not contain the number of humid and dry',
          'days of a month. If single months matter for such a system, use an hourly weather file.',
        ]),
    '',
  ];
}
