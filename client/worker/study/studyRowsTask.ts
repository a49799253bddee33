import { readStudy } from '../../../models/study/document/readStudy.ts';
import type { PreparedStudy } from '../../../models/study/rows/PreparedStudy.ts';
import { prepareStudy } from '../../../models/study/rows/prepareStudy.ts';
import { studyRunner, type StudyRunner } from '../../../models/study/rows/runRows.ts';
import { searchStudyRows } from '../../../models/study/rows/searchStudyRows.ts';
import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';
import type { CallContext } from '../protocol/CallContext.ts';
import type { SearchTurn, WantedRows } from '../protocol/studyProtocol.ts';

/** A study with its plan, and the key that its rows are asked for with. */
export interface OpenedStudy {
  readonly key: string;
  readonly document: unknown;
}

/** The study of this worker, the last that was opened. */
let opened: { readonly key: string; readonly study: PreparedStudy; readonly rowsOf: StudyRunner } | undefined;

/**
 * Opens a study in this worker, so that rows of it can be asked for.
 *
 * @throws ModelError `study-invalid`
 */
export async function openStudyTask({ key, document }: OpenedStudy, context: CallContext): Promise<null> {
  const study = prepareStudy(readStudy(document), await context.wholeLibrary());
  opened = { key, study, rowsOf: studyRunner(study) };
  return null;
}

/** Rows of the opened study. */
export function studyRowsTask({ key, from, to }: WantedRows): StudyRows {
  return studyOf(key).rowsOf(from, to);
}

/** Time that a search goes on before its rows are handed over. */
const TURN_ms = 300;

/** The search of this worker, the last that was begun. */
let searching: { readonly key: string; readonly steps: ReturnType<typeof searchStudyRows> } | undefined;

/**
 * Goes on with the search of the opened study for a turn, or begins it.
 *
 * @param isNew - begins it again
 */
export function searchStudyTask({
  key,
  isNew,
}: {
  readonly key: string;
  readonly isNew: boolean;
}): SearchTurn {
  if (isNew || searching?.key !== key) searching = { key, steps: searchStudyRows(studyOf(key).study) };
  const end_ms = performance.now() + TURN_ms;
  for (;;) {
    const step = searching.steps.next();
    if (step.done === true) {
      const { rows, statement } = step.value;
      searching = undefined;
      return { doneCount: rows.count, totalCount: rows.count, rows, statement };
    }
    const { doneCount, totalCount, rows } = step.value;
    if (performance.now() > end_ms) return { doneCount, totalCount, rows: rows(), statement: null };
  }
}

function studyOf(key: string): NonNullable<typeof opened> {
  if (opened?.key !== key) throw new Error('The study is not open in this worker.');
  return opened;
}

/** Time that is spent on an estimate at most, after the first rows. */
const MAX_TIME_ms = 1200;
/** Time of the first rows: the engine compiles what they run, and they prepare what the others share. */
const WARM_UP_ms = 250;
/** Places of the study where rows are timed, and simulations at each of them. */
const PLACES = 5;
const AT_EACH = 3;

/**
 * The time of a row of the opened study in this worker: of a few neighbouring rows at places that are spread over the study, after first ones
 * that are not counted.
 *
 * @returns milliseconds
 */
export function timeStudyTask(key: string): number {
  const {
    study: { rowCount, simulationCount },
    rowsOf,
  } = studyOf(key);
  const atEach = AT_EACH * Math.max(1, Math.round(rowCount / simulationCount));
  const timeOf_ms = (place: number): number => {
    const from = Math.floor((rowCount * place) / PLACES);
    const to = Math.min(rowCount, from + atEach);
    const start_ms = performance.now();
    rowsOf(from, to);
    return (performance.now() - start_ms) / (to - from);
  };
  const begun_ms = performance.now();
  rowsOf(0, 1);
  const first_ms = performance.now() - begun_ms;
  // One row took as long as all that would be timed.
  if (first_ms > MAX_TIME_ms) return first_ms;
  for (let place = 0; place < PLACES && performance.now() - begun_ms < WARM_UP_ms; place += 1)
    timeOf_ms(place);
  const times_ms: number[] = [];
  const timed_ms = performance.now();
  for (let place = 0; place < PLACES && performance.now() - timed_ms < MAX_TIME_ms; place += 1) {
    times_ms.push(timeOf_ms(place));
  }
  return times_ms.reduce((sum_ms, time_ms) => sum_ms + time_ms, 0) / times_ms.length;
}
