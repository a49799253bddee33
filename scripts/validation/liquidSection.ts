import { withoutResidualHeat } from './ablations.ts';
import { liquidCells, liquidMisses, liquidTargets } from './liquidScore.ts';
import { markdownTable } from './markdown.ts';
import type { Reference } from './reference.ts';

/** The heat that liquid cooling leaves to the air, and a crippled model that fails. */
export function liquidSection({ zones }: Reference): string[] {
  const climates = [...zones.values()];
  const cells = liquidCells(climates);
  const verdict = (misses: readonly unknown[]): string =>
    misses.length === 0 ? 'pass' : `miss in ${String(misses.length)} of ${String(cells.length)}`;
  const crippled = liquidMisses(liquidCells(climates, withoutResidualHeat));
  const range = (values: readonly number[]): string =>
    `${Math.min(...values).toFixed(3)}-${Math.max(...values).toFixed(3)}`;
  return [
    '## Heat that liquid leaves to the air',
    '',
    'Cold plates do not take all heat; the rest is cooled like any air, with fans and chillers. In the eight zones, at 70 % of the IT load,',
    'no spare units:',
    '',
    markdownTable(
      ['system', 'documented', 'share of heat in air, documented', 'ours', 'PUE, documented', 'ours'],
      liquidTargets.map(({ preset, source, leastAirShare, mostAirShare, pueLow, pueHigh }) => {
        const own = cells.filter((cell) => cell.preset === preset);
        return [
          preset,
          source,
          `${leastAirShare.toFixed(3)}-${mostAirShare.toFixed(3)}`,
          range(own.map(({ airShare }) => airShare)),
          `${pueLow.toFixed(3)}-${pueHigh.toFixed(3)}`,
          range(own.map(({ pue }) => pue)),
        ];
      }),
    ),
    '',
    `Verdict: ${verdict(liquidMisses(cells))}. With the liquid taking all heat, as a model without residual heat would have it: ${verdict(crippled)}.`,
    '',
  ];
}
