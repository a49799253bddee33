import type { StudyOutline } from '../../../study/rows/StudyOutline.ts';
import { listText } from '../../../units/text.ts';

/** Points of a list that are named; of more, the others are counted. */
const NAMED = 3;

/**
 * What a study cannot compute, known before it runs: points that the plan cannot have, those with the same reason together, and
 * distributions with draws that it cannot have.
 *
 * @returns sentences; without any if all rows can be computed as far as is known
 */
export function studyWarnings({
  axes,
  inputs,
  problems,
  drawProblems,
}: Pick<StudyOutline, 'axes' | 'inputs' | 'problems' | 'drawProblems'>): string[] {
  const byReason = new Map<
    string,
    { readonly axis: number; readonly points: string[]; readonly reason: string }
  >();
  for (const { axis, point, reason: told } of problems) {
    // The value of each point is named already.
    const reason = told.replace(/; given: .*$/, '.');
    const key = `${String(axis)} ${reason}`;
    const known = byReason.get(key) ?? { axis, points: [], reason };
    known.points.push(axes[axis]?.points[point]?.label ?? '');
    byReason.set(key, known);
  }
  const ofPoints = [...byReason.values()].map(({ axis, points, reason }) => {
    const named = listText(points.slice(0, NAMED), Math.max(0, points.length - NAMED));
    return `${axes[axis]?.label ?? ''}: the plan cannot have ${named}, whose rows have no figures: ${sentence(reason)}`;
  });
  const ofDraws = drawProblems.map(({ path, message }) => {
    const place = Number(/\d+/.exec(path)?.[0] ?? NaN);
    return `${inputs[place]?.label ?? path} ${message}`;
  });
  return [...ofPoints, ...ofDraws];
}

const sentence = (reason: string): string => (reason.endsWith('.') ? reason : `${reason}.`);
