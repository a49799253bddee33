import { noRows } from '../../../../models/study/rows/collectRows.ts';
import { planDocument, planJournal } from '../../../state/editor.ts';
import { described, poolStudy } from '../state/description.ts';
import { isSameQuestion } from '../state/sameQuestion.ts';
import { RESULT_VERSION, type StudyResult } from '../state/StudyResult.ts';
import { keepResult, result } from '../state/studies.ts';
import { runStudy } from './runStudy.ts';

/**
 * Runs the question on the page in this browser. Rows of a run that was cancelled are kept if question and plan are the same.
 *
 * @param studyId - the study on the page
 */
export function startRun(studyId: string): void {
  const known = described.peek();
  if (known?.description === null || known === null) return;
  const { question, description } = known;
  const before = result.peek();
  const isContinued =
    before !== null &&
    before.rows.doneCount < before.rows.count &&
    before.description.designHash === description.designHash &&
    isSameQuestion(before.description.document, description.document);
  const rows = isContinued ? before.rows : noRows(description);
  const start: Omit<StudyResult, 'rows'> = {
    version: RESULT_VERSION,
    description,
    plan: planDocument.peek(),
    planHead: planJournal.peek().head,
    ranAt_ms: Date.now(),
  };
  void runStudy({
    ...poolStudy(question),
    studyId,
    rows,
    sharingCount: Math.max(1, Math.round(description.rowCount / description.simulationCount)),
    onRows: (computed, isEnd) => {
      keepResult(studyId, { ...start, rows: computed }, isEnd);
    },
  });
}
