import { workerData } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { RowRange } from '../../../models/math/sampling/sampleRefusals.ts';
import type { StudyDocument } from '../../../models/study/document/studySchema.ts';
import { prepareStudy } from '../../../models/study/rows/prepareStudy.ts';
import { studyRunner } from '../../../models/study/rows/runRows.ts';
import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { computedChunk } from './rowChunks.ts';

/** What the threads of a study are told. */
export interface StudyWorkerData {
  readonly document: StudyDocument;
}

const { document } = workerData as StudyWorkerData;
const rowsOf = studyRunner(prepareStudy(document, loadNodeLibrary()));

/** Computes rows in this thread; what the chunks of a thread have in common is computed once. Columns are handed over, not copied. */
export function computeChunk(range: RowRange): StudyRows {
  const rows = computedChunk(rowsOf, range);
  const columns = [...rows.inputs, ...rows.figures, rows.errorCounts, rows.warningCounts];
  const transferable = {
    [Piscina.transferableSymbol]: columns.map(({ buffer }) => buffer),
    [Piscina.valueSymbol]: rows,
  };
  // The types of piscina name their symbols otherwise than it exports them.
  return Piscina.move(transferable as unknown as ArrayBuffer) as unknown as StudyRows;
}
