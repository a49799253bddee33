import { readStudy } from '../../../models/study/document/readStudy.ts';
import type { StudyQuestion } from '../../../models/study/document/studySchema.ts';
import { outlineOf } from '../../../models/study/rows/outlineOf.ts';
import { prepareStudy } from '../../../models/study/rows/prepareStudy.ts';
import type { StudyOutline } from '../../../models/study/rows/StudyOutline.ts';
import { library } from '../../support/library.ts';
import { examplePlan } from '../../support/plans.ts';

/** What a study of the computed flagship example consists of. */
export function outlineOfStudy(question: Partial<StudyQuestion>): StudyOutline {
  const document = readStudy(
    { schemaVersion: 1, name: 'Test', ...question },
    examplePlan('air-vs-liquid-computed'),
  );
  return outlineOf(prepareStudy(document, library));
}
