import { fixed } from '../format/number.ts';
import type { ChartKey } from './chartKeys.ts';
import type { ChartTheme } from './chartTheme.ts';
import { mark, type Mark } from './mark.ts';
import type { ParetoDesigns } from './paretoDesigns.ts';
import { DOT_CELL_px, type DrawnDesigns } from './paretoPoints.ts';

interface ParetoLook {
  readonly feasible: Mark['attributes'];
  readonly infeasible: Mark['attributes'];
  readonly frontLine: Mark['attributes'];
  readonly frontDot: Mark['attributes'];
}

/** The attributes of dots and lines. */
export function paretoLook({ ramp, ink, muted, surface }: ChartTheme): ParetoLook {
  const [, soft = muted, , strong = ink] = ramp;
  return {
    feasible: { stroke: soft, 'stroke-width': 5, 'stroke-linecap': 'round', fill: 'none' },
    infeasible: { stroke: muted, 'stroke-opacity': 0.6, fill: 'none' },
    frontLine: { stroke: strong, 'stroke-width': 1.5, fill: 'none' },
    frontDot: { r: 5, fill: strong, stroke: surface, 'stroke-width': 1.5 },
  };
}

/** What the signs of a scatter mean: those that it has. */
export function paretoKeys({ designs, frontIds, chosenId }: ParetoDesigns, theme: ChartTheme): ChartKey[] {
  const { feasible, infeasible, frontLine, frontDot } = paretoLook(theme);
  const front = [mark('path', { ...frontLine, d: 'M0 6h18' }), mark('circle', { ...frontDot, cx: 9, cy: 6 })];
  const ring = mark('circle', { cx: 9, cy: 6, r: 6, fill: 'none', stroke: theme.ink, 'stroke-width': 2 });
  return [
    ...(frontIds.length > 0 ? [{ text: 'Pareto front', sign: front }] : []),
    ...(designs.some(({ isFeasible }) => isFeasible)
      ? [{ text: 'within limits', sign: [mark('path', { ...feasible, d: 'M9 6h0' })] }]
      : []),
    ...(designs.some(({ isFeasible }) => !isFeasible)
      ? [{ text: 'outside limits', sign: [mark('path', { ...infeasible, d: 'M7 4l4 4m0 -4l-4 4' })] }]
      : []),
    ...(chosenId === null ? [] : [{ text: 'chosen', sign: [ring] }]),
  ];
}

/** What a scatter does not show, in lines below it. */
export function paretoNotes({ designs }: ParetoDesigns, { others, missingCount }: DrawnDesigns): string[] {
  if (designs.length === 0) return ['No design is computed yet.'];
  const isThinned = others.some(({ count }) => count > 1);
  return [
    ...(isThinned ? [`Dots within ${String(DOT_CELL_px)} pixels are drawn as one.`] : []),
    ...(missingCount > 0
      ? [`Not drawn: ${fixed(missingCount, 0)} of ${fixed(designs.length, 0)} designs without a figure.`]
      : []),
  ];
}
