import { parentPort, workerData } from 'node:worker_threads';
import type { StudyRows } from '../../../models/study/rows/StudyRows.ts';
import { beginTable } from '../../results/study/tableBytes.ts';
import { streamedTables, type TableOrder } from './tableStreams.ts';

const { format, ...order } = workerData as TableOrder;
const table = beginTable(streamedTables[format], order);
parentPort?.postMessage(table.taken());
parentPort?.on('message', (rows: StudyRows | null) => {
  if (rows === null) table.finish();
  else table.append(rows);
  parentPort?.postMessage(table.taken());
});
