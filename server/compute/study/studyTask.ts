import type { Library } from '../../../models/catalogue/Library.ts';
import { ModelError, type InputIssue } from '../../../models/problems/ModelError.ts';
import type { ErrorCode } from '../../../models/problems/errorCodes.ts';
import { readStudy } from '../../../models/study/document/readStudy.ts';
import type { PreparedStudy } from '../../../models/study/rows/PreparedStudy.ts';
import { prepareStudy } from '../../../models/study/rows/prepareStudy.ts';
import { rowsAt } from '../../../models/study/rows/rowsAt.ts';
import { studyRunner, type StudyRunner } from '../../../models/study/rows/runRows.ts';
import { searchRunner, type SearchRunner } from '../../../models/study/rows/searchRunner.ts';
import type { SearchOutcome } from '../../../models/study/rows/studySearch.ts';
import { checkedStudy, type CheckedStudy } from './checkedStudy.ts';
import { computedChunk } from './rowChunks.ts';
import { decodeRows, encodeRows } from './rowsCodec.ts';

/** A study of which rows are computed. */
interface StudyOfTask {
  /** Id of the study: the next task of it shares what was prepared for this one. */
  readonly studyId: string;
  /** As JSON. */
  readonly document: string;
}

/** What a thread does with a study. */
export type StudyTask =
  | { readonly kind: 'check'; readonly document: string; readonly version: string }
  | RowsTask
  | ListedRowsTask
  | SearchTask;

/** Consecutive rows. */
export interface RowsTask extends StudyOfTask {
  readonly kind: 'rows';
  readonly from: number;
  readonly to: number;
}

/** Rows by their numbers. */
export interface ListedRowsTask extends StudyOfTask {
  readonly kind: 'listed';
  readonly numbers: readonly number[];
}

/** The rows that a search computes, from a place to another in their order. */
export interface SearchTask extends StudyOfTask {
  readonly kind: 'search';
  readonly from: number;
  readonly to: number;
  /** Rows of places before, in their order, for a thread that has answered `behind`; another one may know them. */
  readonly before?: readonly Uint8Array[];
}

/** What comes back; an error of the input is plain data, since cloning between threads does not keep its class. */
export type StudyReply =
  | CheckedStudy
  | {
      readonly kind: 'rows';
      /** See `rowsCodec.ts`. */
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly count: number;
      /** Of a search that these rows end; null otherwise. */
      readonly outcome: SearchOutcome | null;
    }
  /** This thread needs the rows of a search from a place on, before it can go on. */
  | { readonly kind: 'behind'; readonly place: number }
  | {
      readonly kind: 'problem';
      readonly code: ErrorCode;
      readonly message: string;
      readonly issues: readonly InputIssue[];
    };

/** Studies that a thread keeps open: workers take chunks of few at a time. */
const OPEN_STUDIES = 2;

/** A study that a thread has prepared. */
interface OpenStudy {
  readonly study: PreparedStudy;
  readonly rowsOf: StudyRunner;
  search: SearchRunner | undefined;
}

/**
 * Does tasks, one after the other. Tasks of a study that it has open share what is prepared.
 *
 * @param library - catalogue tables
 */
export function studyTasks(library: Library): (task: StudyTask) => StudyReply {
  const open = new Map<string, OpenStudy>();
  const opened = ({ studyId, document }: StudyOfTask): OpenStudy => {
    const one = open.get(studyId) ?? openStudy(document, library);
    // Again at the end: the first one is the one that was not used for the longest time.
    open.delete(studyId);
    open.set(studyId, one);
    for (const oldest of open.keys()) if (open.size > OPEN_STUDIES) open.delete(oldest);
    return one;
  };
  return (task) => {
    try {
      switch (task.kind) {
        case 'check':
          return checkedStudy(task, library);
        case 'rows':
          return rowsReply(encodeRows(computedChunk(opened(task).rowsOf, task)), task.to - task.from);
        case 'listed':
          return rowsReply(encodeRows(rowsAt(opened(task).rowsOf, task.numbers)), task.numbers.length);
        case 'search':
          return searchedReply(opened(task), task);
      }
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      const { code, message, issues } = error;
      return { kind: 'problem', code, message, issues };
    }
  };
}

function openStudy(document: string, library: Library): OpenStudy {
  const study = prepareStudy(readStudy(JSON.parse(document)), library);
  return { study, rowsOf: studyRunner(study), search: undefined };
}

const rowsReply = (
  bytes: Uint8Array<ArrayBuffer>,
  count: number,
  outcome: SearchOutcome | null = null,
): StudyReply => ({ kind: 'rows', bytes, count, outcome });

/** Goes on with a search, or begins it again if it is beyond the rows that are wanted: what it computed there was not stored. */
function searchedReply(open: OpenStudy, { from, to, before = [] }: SearchTask): StudyReply {
  const known = open.search;
  const search = known !== undefined && known.place() <= from ? known : searchRunner(open.study);
  open.search = undefined;
  for (const rows of before.map(decodeRows)) {
    if (rows.from === search.place()) search.follow(rows);
  }
  if (search.place() < from) {
    open.search = search;
    return { kind: 'behind', place: search.place() };
  }
  const rows = search.compute(to - from);
  const outcome = search.isOver() ? search.outcome() : null;
  // Kept only now: one that throws is begun again.
  open.search = search;
  return rowsReply(encodeRows(rows), rows.count, outcome);
}
