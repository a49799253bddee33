import type { UnmetLimit } from '../../../study/analysis/limitsMet.ts';
import type { StudyOutline } from '../../../study/rows/StudyOutline.ts';
import type { StudyRows } from '../../../study/rows/StudyRows.ts';
import { countText } from '../../../units/text.ts';
import type { DisplayUnits } from '../../../units/display/displayUnits.ts';
import { valueInUnit } from '../../charts/figureAxis.ts';
import { keptFigure } from './keptFigure.ts';

/**
 * A limit that a row does not meet, in words: "PUE above 1.3", "3 errors".
 *
 * @param unmet - of a row
 */
export function limitText(
  unmet: UnmetLimit,
  {
    study,
    rows,
    units,
  }: { readonly study: StudyOutline; readonly rows: StudyRows; readonly units: DisplayUnits },
): string {
  if (unmet.kind === 'findings') {
    const of = unmet.severity === 'error' ? 'error' : 'error or warning';
    return countText(unmet.count, of, unmet.severity === 'error' ? 'errors' : 'errors and warnings');
  }
  const figure = keptFigure(study, rows, unmet.figure, units);
  if (figure === null) return unmet.figure;
  if (unmet.value === null) return `${figure.label} not known`;
  const bound = unmet.bound === 'atMost' ? 'above' : 'below';
  return `${figure.label} ${bound} ${valueInUnit(figure.toShown(unmet.limit), figure.unit)}`;
}
