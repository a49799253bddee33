import { limitsMet, rowStates, unmetLimits } from '../../../study/analysis/limitsMet.ts';
import { studyFront, whyNotOnFront } from '../../../study/analysis/studyFront.ts';
import type { StudyObjective } from '../../../study/document/studySchema.ts';
import type { StudyOutline } from '../../../study/rows/StudyOutline.ts';
import type { StudyRows } from '../../../study/rows/StudyRows.ts';
import { listText } from '../../../units/text.ts';
import type { DisplayUnits } from '../../../units/display/displayUnits.ts';
import { valueInUnit } from '../../charts/figureAxis.ts';
import { designNames } from './designName.ts';
import { keptFigure } from './keptFigure.ts';
import { limitText } from './limitText.ts';

interface Asked {
  /** Place of the row. */
  readonly row: number;
  /** Of the front that the row is compared with. */
  readonly objectives: readonly [StudyObjective, StudyObjective];
}

/**
 * Why a design is not among the best, in sentences: it cannot be computed, does not meet a limit, or another design is at least as good in both
 * figures of the front. Of one on the front, that it is.
 */
export function designReasons(
  study: StudyOutline,
  rows: StudyRows,
  { row, objectives }: Asked,
  units: DisplayUnits,
): string[] {
  const reason = rows.reasons[row] ?? null;
  if (reason !== null) return [`It has no figures: ${reason}`];
  const context = { study, rows, units };
  if (limitsMet(study, rows)[row] === rowStates.outside) {
    const unmet = unmetLimits(study, rows, row).map((limit) => limitText(limit, context));
    return [`Outside the limits: ${listText(unmet)}.`];
  }
  const found = studyFront(study, rows, objectives);
  if (found.reason !== null) return [];
  const why = whyNotOnFront(study, rows, row, { front: found.front, objectives });
  const names = objectives.map(({ figure }) => keptFigure(study, rows, figure, units)?.label ?? figure);
  switch (why.kind) {
    case 'on-front':
      return [`On the front: no other design is better in ${names.join(' and in ')}.`];
    case 'dominated': {
      const gains = why.differences.map((difference, place) =>
        gainText(study, rows, { difference, figure: objectives[place]?.figure ?? '' }, units),
      );
      return [`Not on the front: ${designNames(study, rows, units)(why.by)} is better. ${gains.join('; ')}.`];
    }
    case 'no-figure':
      return [
        `Not on the front: it has no ${keptFigure(study, rows, why.figure, units)?.label ?? why.figure}.`,
      ];
    case 'limits':
    case 'not-computed':
      return [];
  }
}

/** "Facility energy: 12.4 MWh less", "PUE: the same". */
function gainText(
  study: StudyOutline,
  rows: StudyRows,
  { difference, figure: path }: { readonly difference: number; readonly figure: string },
  units: DisplayUnits,
): string {
  const figure = keptFigure(study, rows, path, units);
  if (figure === null) return path;
  if (difference === 0) return `${figure.label}: the same`;
  // A difference has no offset.
  const amount = figure.toShown(Math.abs(difference)) - figure.toShown(0);
  return `${figure.label}: ${valueInUnit(amount, figure.unit)} ${difference < 0 ? 'less' : 'more'}`;
}
