import { limitsMet, rowStates, unmetLimits } from '../../../study/analysis/limitsMet.ts';
import { studyFront, type StudyFront } from '../../../study/analysis/studyFront.ts';
import type { StudyObjective } from '../../../study/document/studySchema.ts';
import type { CollectedRows } from '../../../study/rows/collectRows.ts';
import type { StudyOutline } from '../../../study/rows/StudyOutline.ts';
import type { DisplayUnits } from '../../../units/display/displayUnits.ts';
import type { ParetoDesign, ParetoDesigns, ParetoFigure } from '../../charts/paretoDesigns.ts';
import { designNames } from './designName.ts';
import { keptFigure, shownOrNull } from './keptFigure.ts';
import { limitText } from './limitText.ts';

/** The designs of a study between two figures, or why they cannot be compared. */
export type FrontData =
  | {
      readonly designs: Omit<ParetoDesigns, 'chosenId'>;
      readonly front: readonly number[];
      /** Why no design is on the front; empty if some are. */
      readonly note: string;
      readonly problem: null;
    }
  | { readonly problem: string };

/**
 * The computed rows of a study as designs between two figures; the id of a design is the place of its row.
 *
 * @param objectives - two
 */
export function frontData(
  study: StudyOutline,
  rows: CollectedRows,
  objectives: readonly [StudyObjective, StudyObjective],
  units: DisplayUnits,
): FrontData {
  const [first, second] = objectives;
  const [x, y] = [
    keptFigure(study, rows, first.figure, units),
    keptFigure(study, rows, second.figure, units),
  ];
  if (x === null || y === null || x.path === y.path) return { problem: 'The study keeps no two figures.' };
  const problem = x.problem ?? y.problem;
  if (problem !== null) return { problem };
  const found: StudyFront = studyFront(study, rows, objectives);
  const front = found.reason === null ? found.front : [];
  const met = limitsMet(study, rows);
  const nameOf = designNames(study, rows, units);
  const context = { study, rows, units };
  const designs: ParetoDesign[] = [];
  for (let row = 0; row < rows.count; row += 1) {
    if (rows.isKnown[row] !== 1) continue;
    const isFeasible = met[row] === rowStates.within;
    const unmet = met[row] === rowStates.outside ? unmetLimits(study, rows, row) : [];
    designs.push({
      id: String(row),
      name: nameOf(row),
      x: shownOrNull(x, x.column[row]),
      y: shownOrNull(y, y.column[row]),
      isFeasible,
      ...(unmet.length === 0 ? {} : { limit: unmet.map((limit) => limitText(limit, context)).join(', ') }),
    });
  }
  const axis = (figure: typeof x, { goal }: StudyObjective): ParetoFigure => ({
    label: figure.label,
    unit: figure.unit,
    better: goal === 'least' ? 'less' : 'more',
  });
  return {
    problem: null,
    designs: { x: axis(x, first), y: axis(y, second), designs, frontIds: front.map(String) },
    front,
    note: found.reason ?? '',
  };
}
