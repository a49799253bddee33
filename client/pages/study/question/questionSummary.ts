import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { countText } from '../../../../models/units/text.ts';
import { axisCount } from './axisTexts.ts';

/** What a study asks, in one line: "18 systems × 32 climates". */
export function questionSummary({ axes = [], uncertain = [], draws, search }: StudyQuestion): string {
  const parts = axes.map(axisCount);
  if (uncertain.length > 0) {
    const method =
      draws === undefined || draws.method === 'one-at-a-time' ? '' : `, ${countText(draws.count, 'draw')}`;
    parts.push(`${countText(uncertain.length, 'uncertain input')}${method}`);
  }
  const what = parts.length === 0 ? 'Nothing varies yet' : parts.join(' × ');
  return search === undefined ? what : `${what}, searched`;
}
