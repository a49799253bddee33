import { parsePlan } from '../../../models/plan/document/parse.ts';
import { readStudy } from '../../../models/study/document/readStudy.ts';
import type { StudyDocument, StudyQuestion } from '../../../models/study/document/studySchema.ts';
import { prepareStudy } from '../../../models/study/rows/prepareStudy.ts';
import { computedRowCount, searchesPart } from '../../../models/study/rows/searchesPart.ts';
import { studyRunner } from '../../../models/study/rows/runRows.ts';
import { searchStudyRows, type SearchedRows } from '../../../models/study/rows/searchStudyRows.ts';
import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';
import { identifyStudy, outlineText } from '../../../server/results/study/IdentifiedStudy.ts';
import type { NewStudy } from '../../../server/store/studies/StudyStore.ts';
import { library } from '../../support/library.ts';
import { examplePlan } from '../../support/plans.ts';

type Axis = NonNullable<StudyQuestion['axes']>[number];

/** A study of an example plan. */
export const sampleStudy = (
  question: Partial<StudyQuestion>,
  plan = 'air-vs-liquid-computed',
): StudyDocument =>
  readStudy({ schemaVersion: 1, name: 'Sample', ...question }, parsePlan(examplePlan(plan)));

/** Prices of energy. */
export const prices = (valueCount: number): Axis => ({
  kind: 'range',
  path: 'tariff.energyPrice_per_kWh',
  from: 0.05,
  to: 0.2,
  valueCount,
});

/** Utilisations, each of which is a simulation. */
export const utilisations = (valueCount: number): Axis => ({
  kind: 'range',
  path: 'workload.utilisationFraction',
  from: 0.3,
  to: 0.9,
  valueCount,
});

/** The rows of a study, computed at once. */
export function rowsOf(document: StudyDocument): StudyRows {
  const study = prepareStudy(document, library);
  return studyRunner(study)(0, study.rowCount);
}

/** A search of 60 among 400 designs. */
export const searched: StudyDocument = sampleStudy({
  axes: [utilisations(20), prices(20)],
  figures: ['annual.facilityEnergy_kWh', 'bill.annual.totalCost'],
  objectives: [{ figure: 'bill.annual.totalCost', goal: 'least' }],
  search: { evaluationCount: 60, seed: 1 },
});

/** The rows of a search, computed at once. */
export function searchedRowsOf(document: StudyDocument): SearchedRows {
  const search = searchStudyRows(prepareStudy(document, library));
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}

/** A study as it is put into the queue, in chunks of a size of its own. */
export const newStudy = (document: StudyDocument, chunkRowCount: number): NewStudy => ({
  name: document.name,
  planId: null,
  by: null,
  hash: '0'.repeat(64),
  document: JSON.stringify(document),
  outline: outlineText(identifyStudy(prepareStudy(document, library), '1')),
  rowCount: computedRowCount(prepareStudy(document, library)),
  isSearch: searchesPart(prepareStudy(document, library)),
  chunkRowCount,
});
