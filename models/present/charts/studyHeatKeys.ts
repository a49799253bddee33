import type { ChartKey } from './chartKeys.ts';
import type { ChartTheme } from './chartTheme.ts';
import { mark } from './mark.ts';
import type { StudyHeatCell } from './studyHeat.ts';
import { crossPath, hasCross, hatchPath } from './studyHeatCells.ts';

const SWATCH = { width: 18, height: 12 } as const;

/** What the hatch and the cross of a heat map mean, if it has any. */
export function studyHeatKeys(cells: readonly StudyHeatCell[], theme: ChartTheme): ChartKey[] {
  const { width, height } = SWATCH;
  const ground = mark('rect', { ...SWATCH, fill: theme.hover });
  const hatch = mark('path', {
    d: hatchPath({ x: 0, y: 0, width, height }),
    stroke: theme.ink,
    'stroke-opacity': 0.75,
  });
  const cross = mark('path', { d: crossPath(width / 2, height / 2), stroke: theme.muted, fill: 'none' });
  return [
    ...(cells.some(({ limit = '' }) => limit !== '')
      ? [{ text: 'outside limits', sign: [ground, hatch] }]
      : []),
    ...(cells.some(hasCross) ? [{ text: 'no figure', sign: [ground, cross] }] : []),
  ];
}
