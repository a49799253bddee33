import type { Library } from '../../models/catalogue/Library.ts';
import { ModelError, type InputIssue } from '../../models/problems/ModelError.ts';
import type { ErrorCode } from '../../models/problems/errorCodes.ts';
import { invalidStudy } from '../../models/study/document/invalidStudy.ts';
import { readStudy } from '../../models/study/document/readStudy.ts';
import { prepareStudy } from '../../models/study/rows/prepareStudy.ts';
import { studyRunner, type StudyRunner } from '../../models/study/rows/runRows.ts';
import { identifyStudy, outlineText } from '../results/study/IdentifiedStudy.ts';
import { chunkRowCountOf } from './chunkRowCount.ts';
import { encodeRows } from './rowsCodec.ts';

/** What a thread does with a study, whose document comes as JSON. */
export type StudyTask =
  | { readonly kind: 'check'; readonly document: string; readonly version: string }
  | {
      readonly kind: 'rows';
      /** Id of the study: the next chunk of it shares what was prepared for this one. */
      readonly studyId: string;
      readonly document: string;
      readonly from: number;
      readonly to: number;
    };

/** What is known of a study before it runs. */
export interface CheckedStudy {
  readonly kind: 'checked';
  readonly name: string;
  /** Of all that its rows follow from: 64 hexadecimal digits. */
  readonly hash: string;
  readonly rowCount: number;
  readonly chunkRowCount: number;
  /** Of all its rows, as they are stored. */
  readonly size_bytes: number;
  /** What its rows are: see `IdentifiedOutline`. */
  readonly outline: string;
}

/** What comes back; an error of the input is plain data, since cloning between threads does not keep its class. */
export type StudyReply =
  | CheckedStudy
  | { readonly kind: 'rows'; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly kind: 'problem';
      readonly code: ErrorCode;
      readonly message: string;
      readonly issues: readonly InputIssue[];
    };

/** Studies that a thread keeps open: workers take chunks of few at a time. */
const OPEN_STUDIES = 2;

/**
 * Does tasks, one after the other. Chunks of a study that it has open share what is prepared.
 *
 * @param library - catalogue tables
 */
export function studyTasks(library: Library): (task: StudyTask) => StudyReply {
  const runners = new Map<string, StudyRunner>();
  const runnerOf = (studyId: string, document: string): StudyRunner => {
    const runner =
      runners.get(studyId) ?? studyRunner(prepareStudy(readStudy(JSON.parse(document)), library));
    // Again at the end: the first one is the one that was not used for the longest time.
    runners.delete(studyId);
    runners.set(studyId, runner);
    for (const oldest of runners.keys()) if (runners.size > OPEN_STUDIES) runners.delete(oldest);
    return runner;
  };
  return (task) => {
    try {
      if (task.kind === 'check') return checkedStudy(task, library);
      return { kind: 'rows', bytes: encodeRows(runnerOf(task.studyId, task.document)(task.from, task.to)) };
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      const { code, message, issues } = error;
      return { kind: 'problem', code, message, issues };
    }
  };
}

function checkedStudy(
  { document: text, version }: Extract<StudyTask, { kind: 'check' }>,
  library: Library,
): CheckedStudy {
  const identified = identifyStudy(prepareStudy(readStudy(JSON.parse(text)), library), version);
  const { study, hash } = identified;
  const { document, rowCount, inputs, figures } = study;
  if (document.search !== undefined) {
    const message =
      'is computed in one piece, as each step follows from those before; the queue computes studies in chunks of rows.';
    throw invalidStudy([{ path: 'search', rule: 'without a search', message }]);
  }
  return {
    kind: 'checked',
    name: document.name,
    hash,
    rowCount,
    chunkRowCount: chunkRowCountOf(study),
    size_bytes: rowCount * 8 * (inputs.length + figures.length + 1),
    outline: outlineText(identified),
  };
}
