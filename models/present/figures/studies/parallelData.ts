import { whyNotComparable } from '../../../study/analysis/comparable.ts';
import { studyFront } from '../../../study/analysis/studyFront.ts';
import { pointsOfRow } from '../../../study/rows/rowLevels.ts';
import { numberOfRow } from '../../../study/rows/StudyRows.ts';
import type { CollectedRows } from '../../../study/rows/collectRows.ts';
import type { OutlinedAxis, StudyOutline } from '../../../study/rows/StudyOutline.ts';
import type { DisplayUnits } from '../../../units/display/displayUnits.ts';
import type { ParallelAxis, ParallelDesign, ParallelDesigns } from '../../charts/parallelDesigns.ts';
import { shownField, type ShownQuantity } from '../shownFigure.ts';
import { axisPoints } from './axisPoints.ts';
import { designNames } from './designName.ts';
import { keptFigure, shownInRows, shownOrNull } from './keptFigure.ts';

/** An axis with the value that a row has on it. */
interface Valued {
  readonly axis: ParallelAxis;
  readonly valueOf: (row: number, points: readonly number[]) => number | null;
}

/**
 * The computed rows of a study over its axes, its uncertain inputs and some of its figures; the id of a design is the place of its row.
 *
 * @param figures - paths of the figures that are shown; those in several currencies are left out
 */
export function parallelData(
  study: StudyOutline,
  rows: CollectedRows,
  figures: readonly string[],
  units: DisplayUnits,
): Omit<ParallelDesigns, 'brushes' | 'chosenId'> {
  const shown = shownInRows(rows, units);
  const valued: Valued[] = [
    ...study.axes.map((axis, place) => ofAxis(axis, place, shown)),
    ...study.inputs.map((input, place) =>
      ofColumn(`input-${String(place)}`, shownField(input, shown), rows.inputs[place]),
    ),
    ...figures.flatMap((path) => {
      const figure = keptFigure(study, rows, path, units);
      if (figure === null || whyNotComparable(study, rows, path) !== null) return [];
      return [ofColumn(path.replaceAll('.', '-'), figure, figure.column)];
    }),
  ];
  const nameOf = designNames(study, rows, units);
  const designs: ParallelDesign[] = [];
  for (let row = 0; row < rows.count; row += 1) {
    if (rows.isKnown[row] !== 1) continue;
    const points = pointsOfRow(study, numberOfRow(rows, row));
    const values = valued.map(({ valueOf }) => valueOf(row, points));
    designs.push({ id: String(row), name: nameOf(row), values });
  }
  const hasObjectives = (study.document.objectives ?? []).length > 0;
  const found = hasObjectives ? studyFront(study, rows) : null;
  const front = found === null || found.reason !== null ? [] : found.front;
  return { axes: valued.map(({ axis }) => axis), designs, frontIds: front.map(String) };
}

function ofAxis(axis: OutlinedAxis, place: number, shown: Parameters<typeof axisPoints>[1]): Valued {
  const { label, unit, numbers, texts } = axisPoints(axis, shown);
  const id = `axis-${String(place)}`;
  if (numbers === null) {
    return {
      axis: { id, kind: 'choice', label, choices: texts },
      valueOf: (_, points) => points[place] ?? null,
    };
  }
  return {
    axis: { id, kind: 'figure', label, unit },
    valueOf: (_, points) => numbers[points[place] ?? 0] ?? null,
  };
}

const ofColumn = (id: string, quantity: ShownQuantity, column: Float64Array | undefined): Valued => ({
  axis: { id, kind: 'figure', label: quantity.label, unit: quantity.unit },
  valueOf: (row) => shownOrNull(quantity, column?.[row]),
});
