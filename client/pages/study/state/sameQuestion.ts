import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import type { StudyDescription } from '../../../worker/protocol/studyProtocol.ts';

/** Whether two questions have the same rows: their names do not matter. */
export function isSameQuestion(one: StudyQuestion, other: StudyQuestion): boolean {
  return textOf(one) === textOf(other);
}

/** Whether two studies have the same rows: the same question of the same designs. */
export function isSameStudy(one: StudyDescription, other: StudyDescription): boolean {
  return one.designHash === other.designHash && isSameQuestion(one.document, other.document);
}

function textOf({ name: _name, ...asked }: StudyQuestion): string {
  const stated = Object.entries(asked).filter(([, value]) => value !== undefined);
  return JSON.stringify(stated.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
