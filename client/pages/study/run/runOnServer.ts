import type { JsonObject } from '../../../../models/edit/document/json.ts';
import { collectRows, type CollectedRows } from '../../../../models/study/rows/collectRows.ts';
import { failureText, type ServerReply } from '../../../sync/requestServer.ts';
import {
  cancelServerStudy,
  createServerStudy,
  readServerRows,
  readServerStudy,
  type ServerStudy,
} from '../../../sync/serverStudies.ts';
import { rowsOfColumns } from './rowsOfColumns.ts';
import { runState } from './runState.ts';

/** A study of the server that the page waits for. */
export interface AwaitedStudy {
  readonly studyId: string;
  /** On the server. */
  readonly serverId: string;
  /** Rows that the page has already. */
  readonly rows: CollectedRows;
  readonly onRows: (rows: CollectedRows, isEnd: boolean) => void;
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
        onRows(rows, true);
        return;
      }
      await pause();
      continue;
    }
    failureCount = 0;
    const { state, doneRowCount, remaining_s, problem } = reply.value;
    if (doneRowCount > rows.doneCount) rows = await readRows(study, rows);
    if (awaited !== study) return;
    const isEnded = state === 'done' || state === 'failed' || state === 'cancelled';
    onRows(rows, isEnded);
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

function show({ studyId }: AwaitedStudy, rows: CollectedRows, left_s: number | null): void {
  const { doneCount, count: rowCount } = rows;
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
