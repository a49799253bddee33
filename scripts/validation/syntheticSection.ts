import { markdownTable } from './markdown.ts';
import type { Reference } from './reference.ts';
import { isSyntheticGood, syntheticDeviations, syntheticTolerances } from './syntheticYears.ts';

/** Synthetic years out of monthly normals against the hours that the normals were taken of. */
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
    '## Synthetic years against hours',
    '',
    `A catalogue climate is twelve monthly normals, from which a year of hours is made. Every named system was run in ${String(hourly.length)} measured years`,
    `(${hourly.map(({ name }) => name).join(', ')}) and in the synthetic years of their normals, at half load and sized alike.`,
    `Demanded: PUE of the year within ${String(pue)}, energy beyond IT within ${String(100 * overhead)} % in the year and ${String(100 * month)} % in each month.`,
    '',
    `**${String(all.length - misses.length)} of ${String(all.length)} pairs of system and place meet all three.** Largest deviations: PUE ${largest((one) => one.pue).toFixed(4)}, year ${(100 * largest((one) => one.overhead)).toFixed(1)} %, month ${(100 * largest((one) => one.worstMonthOverhead)).toFixed(1)} %.`,
    ...(misses.length === 0
      ? []
      : [
          'The misses:',
          '',
          markdownTable(
            ['system', 'place', 'PUE of the hours', 'PUE', 'year', 'worst month'],
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
          'What they have in common: whether outdoor air may come in depends on its dew point, and normals do not tell how many humid and dry',
          'days a month really had. Where single months matter for such a system, load a weather file of hours.',
        ]),
    '',
  ];
}
