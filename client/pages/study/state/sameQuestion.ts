import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';

/** Whether two questions have the same rows: their names do not matter. */
export function isSameQuestion(one: StudyQuestion, other: StudyQuestion): boolean {
  return textOf(one) === textOf(other);
}

function textOf({ name: _name, ...asked }: StudyQuestion): string {
  const stated = Object.entries(asked).filter(([, value]) => value !== undefined);
  return JSON.stringify(stated.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
