import type { JsonObject } from '../../../../models/edit/document/json.ts';
import {
  appendSearched,
  collectRows,
  type CollectedRows,
} from '../../../../models/study/rows/collectRows.ts';
import { failureText, type ServerReply } from '../../../sync/requestServer.ts';
import {
  cancelServerStudy,
  createServerStudy,
  readServerRows,
  readServerStudy,
  type ServerStudy,
} from '../../../sync/serverStudies.ts';
import { rowsOfColumns, searchedOfColumns } from './rowsOfColumns.ts';
import { runState } from './runState.ts';

/** A study of the server that the page waits for. */
export interface AwaitedStudy {
  readonly studyId: string;
  /** On the server. */
  readonly serverId: string;
  /** Rows that the page has already. */
  readonly rows: CollectedRows;
  /** Rows that it computes at most. */
  readonly rowCount: number;
  /** Whether a search chooses them. */
  readonly isSearch: boolean;
  /** Called with the rows now and then, and at the end; of a search that has ended by itself with how far it can be relied on. */
  readonly onRows: (rows: CollectedRows, isEnd: boolean, statement: string | null) => void;
}

/** Rows that the page asks for at once. */
const PAGE = 10_000;
const PAUSE_ms = 1000;
/** Answers that may fail in a row: the server may be started again meanwhile. */
const MAX_FAILURES = 30;

let awaited: AwaitedStudy | undefined;

/**
 * Begins a study on the server.
 *
 * @param study - with its plan
 * @returns its id there, or why it has not begun
 */
export async function beginOnServer(
  study: JsonObject,
): Promise<{ readonly id: string } | { readonly problem: string }> {
  const reply = await createServerStudy(study);
  return reply.kind === 'done' ? { id: reply.value.id } : { problem: failureText(reply) };
}

/** Waits for a study of the server, and hands over its rows as they are computed. Its state is in `runState`. */
export async function awaitServer(study: AwaitedStudy): Promise<void> {
  awaited = study;
  const { studyId, serverId, onRows } = study;
  let { rows } = study;
  let failureCount = 0;
  show(study, rows, null);
  for (;;) {
    const reply = await readServerStudy(serverId);
    if (awaited !== study) return;
    if (reply.kind !== 'done') {
      failureCount += 1;
      if (failureCount >= MAX_FAILURES || isFinal(reply)) {
        end(studyId, 'failed', failureText(reply));
        onRows(rows, true, null);
        return;
      }
      await pause();
      continue;
    }
    failureCount = 0;
    const { state, doneRowCount, remaining_s, problem, statement } = reply.value;
    if (doneRowCount > rows.doneCount) rows = await readFurther(study, rows, doneRowCount);
    if (awaited !== study) return;
    const isEnded = state === 'done' || state === 'failed' || state === 'cancelled';
    onRows(rows, isEnded, statement);
    if (isEnded) {
      end(studyId, state, problem);
      return;
    }
    show(study, rows, remaining_s);
    await pause();
  }
}

/** Whether asking again is of no use. */
const isFinal = (reply: Exclude<ServerReply<ServerStudy>, { readonly kind: 'done' }>): boolean =>
  reply.kind === 'no-store' || (reply.kind === 'refused' && !reply.isPassing);

const readFurther = (study: AwaitedStudy, known: CollectedRows, doneCount: number): Promise<CollectedRows> =>
  study.isSearch ? readSearched(study, known, doneCount) : readRows(study, known);

/** Reads the rows of a search after those that are known: they are counted in the order in which they are computed. */
async function readSearched(
  { serverId }: AwaitedStudy,
  known: CollectedRows,
  doneCount: number,
): Promise<CollectedRows> {
  let rows = known;
  while (rows.count < doneCount) {
    const reply = await readServerRows(serverId, rows.count, Math.min(doneCount, rows.count + PAGE));
    if (reply.kind !== 'done') return rows;
    const part = searchedOfColumns(reply.value);
    if (part.count === 0) return rows;
    rows = appendSearched(rows, part);
  }
  return rows;
}

/** Reads the pages that have rows which are not known yet. */
async function readRows({ serverId }: AwaitedStudy, known: CollectedRows): Promise<CollectedRows> {
  let rows = known;
  for (let from = 0; from < rows.count; from += PAGE) {
    const to = Math.min(rows.count, from + PAGE);
    if (rows.isKnown.subarray(from, to).every((isKnown) => isKnown === 1)) continue;
    const reply = await readServerRows(serverId, from, to);
    if (reply.kind !== 'done') return rows;
    for (const part of rowsOfColumns(reply.value)) rows = collectRows(rows, part);
  }
  return rows;
}

function show(
  { studyId, rowCount }: AwaitedStudy,
  { doneCount }: CollectedRows,
  left_s: number | null,
): void {
  runState.value = {
    ...{ kind: 'running', studyId, doneCount, rowCount, left_s },
    isOnServer: true,
    cancel: cancelOnServer,
    togglePause: null,
  };
}

function end(studyId: string, how: ServerStudy['state'] | 'failed', message: string): void {
  awaited = undefined;
  runState.value =
    how === 'done'
      ? { kind: 'none' }
      : { kind: how === 'cancelled' ? 'cancelled' : 'failed', studyId, message };
}

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PAUSE_ms);
  });

/** Cancels the study on the server; the next answer says that it has ended. */
function cancelOnServer(): void {
  if (awaited !== undefined) void cancelServerStudy(awaited.serverId);
}
