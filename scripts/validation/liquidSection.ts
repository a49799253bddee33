import { withoutResidualHeat } from './ablations.ts';
import { liquidCells, liquidMisses, liquidTargets } from './liquidScore.ts';
import { markdownTable } from './markdown.ts';
import type { Reference } from './reference.ts';

/** The heat that liquid cooling leaves to the air, and a degraded model that fails. */
export function liquidSection({ zones }: Reference): string[] {
  const climates = [...zones.values()];
  const cells = liquidCells(climates);
  const verdict = (misses: readonly unknown[]): string =>
    misses.length === 0 ? 'pass' : `miss in ${String(misses.length)} of ${String(cells.length)}`;
  const degraded = liquidMisses(liquidCells(climates, withoutResidualHeat));
  const range = (values: readonly number[]): string =>
    `${Math.min(...values).toFixed(3)}-${Math.max(...values).toFixed(3)}`;
  return [
    '## Heat to the air with liquid cooling',
    '',
    'Cold plates do not remove all heat; the rest is air-cooled, with fans and chillers. In the eight zones, at 70 % of the IT load,',
    'without redundant units:',
    '',
    markdownTable(
      ['system', 'documented', 'share of heat to air, documented', 'Plenum', 'PUE, documented', 'Plenum'],
      liquidTargets.map(({ preset, source, leastAirShare, mostAirShare, pueLow, pueHigh }) => {
        const presetCells = cells.filter((cell) => cell.preset === preset);
        return [
          preset,
          source,
          `${leastAirShare.toFixed(3)}-${mostAirShare.toFixed(3)}`,
          range(presetCells.map(({ airShare }) => airShare)),
          `${pueLow.toFixed(3)}-${pueHigh.toFixed(3)}`,
          range(presetCells.map(({ pue }) => pue)),
        ];
      }),
    ),
    '',
    `Verdict: ${verdict(liquidMisses(cells))}. With all heat removed by the liquid, as in a model without residual heat: ${verdict(degraded)}.`,
    '',
  ];
}
