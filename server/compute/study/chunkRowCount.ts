import { optionWork } from '../../../models/report/work/planWork.ts';
import { workDuration_s } from '../../../models/report/work/WorkPart.ts';
import { workTimes } from '../../../models/report/work/workTimes.ts';
import type { PreparedStudy } from '../../../models/study/rows/PreparedStudy.ts';
import { computedRowCount, searchesPart } from '../../../models/study/rows/searchesPart.ts';

/** A chunk of about this much work costs the queue next to nothing, and is little to lose. */
const CHUNK_s = 2;
const MAX_ROWS = 2_000;
/** Neighbouring rows share what they have in common, so that a year of a study takes this part of one that is computed alone. */
const SHARED = 0.2;

/**
 * Rows of each chunk of a study: from its sizes alone, so that chunks are the same wherever they are made, and in whole groups of rows that share
 * a simulation, unless a group is larger than a chunk. Rows do not depend on it.
 */
export function chunkRowCountOf(study: PreparedStudy): number {
  const { document, needsReport, simulationCount } = study;
  const rowCount = computedRowCount(study);
  const work = optionWork(document.plan, document.option, {
    years: needsReport ? 'life' : 'one',
    hasFailures: needsReport,
  });
  const alone_s = workDuration_s(work);
  // Rows of a search are of designs that differ in anything.
  const groupRows = searchesPart(study) ? 1 : rowCount / simulationCount;
  // A report is written for each row, whether its simulation is shared or not.
  const row_s = needsReport ? alone_s : (SHARED * alone_s) / groupRows + workTimes.bill_s;
  const rows = Math.max(1, Math.min(MAX_ROWS, Math.floor(CHUNK_s / row_s)));
  const whole = groupRows > MAX_ROWS ? rows : groupRows * Math.max(1, Math.floor(rows / groupRows));
  return Math.min(whole, rowCount);
}
