import { heatGrid, type HeatCell, type HeatQuestion } from '../../../study/analysis/heatGrid.ts';
import { NOT_YET, type CollectedRows } from '../../../study/rows/collectRows.ts';
import type { StudyOutline } from '../../../study/rows/StudyOutline.ts';
import type { DisplayUnits } from '../../../units/display/displayUnits.ts';
import type { StudyHeat, StudyHeatAxis, StudyHeatCell } from '../../charts/studyHeat.ts';
import { axisPoints, type AxisPoints, type ShownIn } from './axisPoints.ts';
import { currencyOfRows, keptFigure, type KeptFigure } from './keptFigure.ts';

/** What a heat map shows. */
export interface HeatChoice {
  readonly figure: string;
  /** Places of the axes; without a second one the map has one row. */
  readonly across: number;
  readonly down: number | null;
  /** Points of the other axes by their places; an axis without is summarised. */
  readonly fixed: ReadonlyMap<number, number>;
  readonly statistic: NonNullable<HeatQuestion['statistic']>;
}

/** A heat map, or why there is none. */
export type StudyHeatData =
  | { readonly heat: StudyHeat; readonly note: string; readonly problem: null }
  | { readonly problem: string };

/** Points of an axis that a map has room for. */
const MAX_POINTS = 40;

/**
 * A figure over two axes of a study, in the chosen units. The id of a cell names its points: "3,7" is the fourth across and the eighth down.
 *
 * @param rows - of the study, which may not all be computed
 */
export function studyHeatData(
  study: StudyOutline,
  rows: CollectedRows,
  choice: HeatChoice,
  units: DisplayUnits,
): StudyHeatData {
  const figure = keptFigure(study, rows, choice.figure, units);
  const [across, down] = [study.axes[choice.across], study.axes[choice.down ?? choice.across]];
  if (figure === null || across === undefined || down === undefined) return { problem: 'Nothing varies.' };
  if (figure.problem !== null) return { problem: figure.problem };
  const shown: ShownIn = { currency: currencyOfRows(rows), units };
  const isLine = choice.down === null;
  const [columns, lines] = [spread(across.points.length), isLine ? [0] : spread(down.points.length)];
  const grid = heatGrid(study, rows, {
    figure: figure.path,
    x: choice.across,
    y: choice.down,
    fixed: choice.fixed,
    statistic: choice.statistic,
  });
  const hasLimits = (study.document.limits ?? []).length > 0;
  const cells = lines.flatMap((line) =>
    columns.map((column): StudyHeatCell => {
      const cell = grid[line]?.[column];
      return cellOf(cell, figure, { hasLimits, id: `${String(column)},${isLine ? '' : String(line)}` });
    }),
  );
  const thinned = [across, ...(isLine ? [] : [down])].filter(({ points }) => points.length > MAX_POINTS);
  return {
    problem: null,
    heat: {
      across: heatAxis(axisPoints(across, shown), columns),
      down: isLine ? { label: '', unit: '', values: [''] } : heatAxis(axisPoints(down, shown), lines),
      figure: { label: figure.label, unit: figure.unit },
      cells,
    },
    note: thinned
      .map(
        ({ label, points }) =>
          `${label}: ${String(MAX_POINTS)} of ${points.length.toLocaleString('en-US')} values are shown; the table has all.`,
      )
      .join(' '),
  };
}

/** All places, or some that are spread evenly over them. */
function spread(count: number): number[] {
  const shownCount = Math.min(count, MAX_POINTS);
  if (shownCount === count) return Array.from({ length: count }, (_, place) => place);
  return Array.from({ length: shownCount }, (_, place) =>
    Math.round((place * (count - 1)) / (shownCount - 1)),
  );
}

const heatAxis = ({ label, unit, numbers, texts }: AxisPoints, places: readonly number[]): StudyHeatAxis => ({
  label,
  unit,
  values: places.map((place) => numbers?.[place] ?? texts[place] ?? ''),
});

interface CellPlace {
  readonly id: string;
  readonly hasLimits: boolean;
}

const outside = (isOutside: boolean): Pick<StudyHeatCell, 'limit'> =>
  isOutside ? { limit: 'No design here meets all limits' } : {};

function cellOf(cell: HeatCell | undefined, figure: KeptFigure, { id, hasLimits }: CellPlace): StudyHeatCell {
  const { value = null, reason = null, isWithinLimits = false, count = 0 } = cell ?? {};
  // A search computes a part of the rows, a run that goes on has not computed all.
  const isNotComputed = reason === NOT_YET || (reason === null && count === 0);
  const shownReason = isNotComputed ? NOT_YET : reason;
  return {
    id,
    value: value === null ? null : figure.toShown(value),
    ...(shownReason === null ? {} : { reason: shownReason }),
    ...(isNotComputed ? { isPending: true } : {}),
    ...outside(hasLimits && count > 0 && !isWithinLimits),
  };
}
