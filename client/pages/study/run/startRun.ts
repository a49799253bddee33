import type { JsonObject } from '../../../../models/edit/document/json.ts';
import { noRows, noSearchedRows, type CollectedRows } from '../../../../models/study/rows/collectRows.ts';
import type { BrowserStudy } from '../../../library/studyStore.ts';
import { planDocument, planJournal } from '../../../state/editor.ts';
import { notify } from '../../../state/notices.ts';
import { freshStudy, poolStudy } from '../state/description.ts';
import { isSameStudy } from '../state/sameQuestion.ts';
import { RESULT_VERSION, type StudyResult } from '../state/StudyResult.ts';
import { keepResult, result } from '../state/studies.ts';
import { runInBrowser } from './runInBrowser.ts';
import { SEARCH_CANCELLED, searchInBrowser } from './searchInBrowser.ts';
import { awaitServer, beginOnServer } from './runOnServer.ts';

/**
 * Runs the question on the page in this browser, or searches. Rows of a run that was cancelled are kept if question and plan are the same.
 *
 * @param study - the study on the page
 */
export function startRun(study: BrowserStudy): void {
  const known = freshStudy.peek();
  if (known === null || known.description === null) return;
  const { question, description } = known;
  const before = result.peek();
  const isContinued =
    before !== null &&
    before.rows.doneCount < before.rows.count &&
    isSameStudy(before.description, description);
  const started = startedResult(description, null);
  if (question.search !== undefined) {
    void searchInBrowser({
      ...poolStudy(question),
      studyId: study.id,
      onRows: (rows, search, isEnd) => {
        keepResult(study, { ...started, rows, search }, isEnd);
      },
    });
    return;
  }
  void runInBrowser({
    ...poolStudy(question),
    studyId: study.id,
    rows: isContinued ? before.rows : noRows(description),
    sharingCount: Math.max(1, Math.round(description.rowCount / description.simulationCount)),
    onRows: (rows, isEnd) => {
      keepResult(study, { ...started, rows }, isEnd);
    },
  });
}

/**
 * Runs the question on the page on the server, and shows its rows as they are computed.
 *
 * @param study - the study on the page
 */
export async function startOnServer(study: BrowserStudy): Promise<void> {
  const known = freshStudy.peek();
  if (known === null || known.description === null) return;
  const { question, description } = known;
  const begun = await beginOnServer(poolStudy(question).document as JsonObject);
  if ('problem' in begun) {
    notify(`The study was not begun. ${begun.problem}`);
    return;
  }
  const started = {
    ...startedResult(description, begun.id),
    ...(!isPartSearched(description)
      ? { rows: noRows(description) }
      : { rows: noSearchedRows(description), search: { statement: '', isEnded: false } }),
  };
  // A page that is loaded again asks the server again.
  keepResult(study, started, true);
  goOnWaiting(study, started);
}

/** Shows the rows of a study that runs on the server, or has ended there. */
export function goOnWaiting(study: BrowserStudy, started: StudyResult): void {
  if (started.serverId === null) return;
  const { search } = started.description.document;
  const isSearch = isPartSearched(started.description);
  void awaitServer({
    studyId: study.id,
    serverId: started.serverId,
    rows: started.rows,
    rowCount: Math.min(search?.evaluationCount ?? Infinity, started.description.rowCount),
    isSearch,
    onRows: (rows: CollectedRows, isEnd, statement) => {
      const ended = statement ?? (isEnd ? SEARCH_CANCELLED : '');
      const how = !isSearch ? {} : { search: { statement: ended, isEnded: statement !== null } };
      keepResult(study, { ...started, rows, ...how }, isEnd);
    },
  });
}

function startedResult(
  description: StudyResult['description'],
  serverId: string | null,
): Omit<StudyResult, 'rows'> {
  return {
    version: RESULT_VERSION,
    description,
    plan: planDocument.peek(),
    planHead: planJournal.peek().head,
    ranAt_ms: Date.now(),
    serverId,
  };
}

/** Whether a search computes a part of the designs: one that may compute all of them is a study of all rows. */
const isPartSearched = ({ document: { search }, rowCount }: StudyResult['description']): boolean =>
  search !== undefined && search.evaluationCount < rowCount;
