import { exceedanceOf } from '../../../math/sampling/exceedanceOf.ts';
import { percentileOf } from '../../../math/sampling/percentileOf.ts';
import { sampleOf } from '../../../study/analysis/sampleOf.ts';
import { pointsOfRow } from '../../../study/rows/rowLevels.ts';
import { numberOfRow, type StudyRows } from '../../../study/rows/StudyRows.ts';
import type { CollectedRows } from '../../../study/rows/collectRows.ts';
import type { StudyOutline } from '../../../study/rows/StudyOutline.ts';
import type { DisplayUnits } from '../../../units/display/displayUnits.ts';
import type { DistributionLimit, FigureDistribution } from '../../charts/figureDistribution.ts';
import { keptFigure, type KeptFigure } from './keptFigure.ts';

/** A distribution, or why there is none. */
export type DistributionData =
  | { readonly distribution: FigureDistribution; readonly problem: null }
  | { readonly problem: string };

/** Which rows a distribution is of, and how it is drawn. */
export interface DistributionChoice {
  readonly figure: string;
  /** Points of axes by their places; an axis without is not restricted. */
  readonly fixed: ReadonlyMap<number, number>;
  readonly curve: FigureDistribution['curve'];
}

const PERCENTS = [5, 50, 95];

/**
 * The values of a figure in the computed rows of a study, with the first limit that the study has on it.
 *
 * @param rows - of the study, which may not all be computed
 */
export function distributionData(
  study: StudyOutline,
  rows: CollectedRows,
  { figure: path, fixed, curve }: DistributionChoice,
  units: DisplayUnits,
): DistributionData {
  const figure = keptFigure(study, rows, path, units);
  if (figure === null) return { problem: 'The study keeps no figure.' };
  if (figure.problem !== null) return { problem: figure.problem };
  const values = Float64Array.from(selectedRows(study, rows, fixed), (row) => figure.column[row] ?? NaN);
  const shown = values.map(figure.toShown);
  const sample = sampleOf(shown);
  const limit = limitOf(study, figure, values);
  return {
    problem: null,
    distribution: {
      figure: { label: figure.label, unit: figure.unit },
      values: shown,
      percentiles: PERCENTS.flatMap((percent) => {
        const value = percentileOf(sample, percent / 100);
        return value === null ? [] : [{ percent, value }];
      }),
      ...(limit === undefined ? {} : { limit }),
      curve,
    },
  };
}

/**
 * Places of the computed rows whose axes have some points.
 *
 * @param fixed - points by the places of their axes
 */
export function selectedRows(
  study: StudyOutline,
  rows: CollectedRows,
  fixed: ReadonlyMap<number, number>,
): number[] {
  const selected: number[] = [];
  for (let row = 0; row < rows.count; row += 1) {
    if (rows.isKnown[row] === 1 && hasPoints(study, rows, row, fixed)) selected.push(row);
  }
  return selected;
}

function hasPoints(
  study: StudyOutline,
  rows: StudyRows,
  row: number,
  fixed: ReadonlyMap<number, number>,
): boolean {
  if (fixed.size === 0) return true;
  const points = pointsOfRow(study, numberOfRow(rows, row));
  return [...fixed].every(([axis, point]) => points[axis] === point);
}

/** The share of the rows outside the first bound that the study states for a figure. */
function limitOf(
  { document }: StudyOutline,
  figure: KeptFigure,
  values: Float64Array,
): DistributionLimit | undefined {
  const limit = document.limits?.find((one) => one.kind === 'figure' && one.figure === figure.path);
  if (limit?.kind !== 'figure') return undefined;
  const isAbove = limit.atMost !== undefined;
  const bound = limit.atMost ?? limit.atLeast;
  if (bound === undefined) return undefined;
  // Below a bound is above it with the sign turned.
  const sign = isAbove ? 1 : -1;
  const found = exceedanceOf(sampleOf(values.map((value) => sign * value)), sign * bound);
  if (found === null) return undefined;
  return {
    value: figure.toShown(bound),
    broken: isAbove ? 'above' : 'below',
    probability: found.fraction,
    interval: [found.least, found.most],
  };
}
