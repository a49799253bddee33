import { Piscina } from 'piscina';
import { loadNodeLibrary } from '../../files/nodeLibrary.ts';
import { studyTasks, type StudyReply, type StudyTask } from './studyTask.ts';

const tasks = studyTasks(loadNodeLibrary());

/** Does a task of the pool in this thread. The bytes of rows are handed over, not copied. */
export function runTask(task: StudyTask): StudyReply {
  const reply = tasks(task);
  if (reply.kind !== 'rows') return reply;
  const transferable = { [Piscina.transferableSymbol]: reply.bytes.buffer, [Piscina.valueSymbol]: reply };
  // The types of piscina name their symbols otherwise than it exports them.
  return Piscina.move(transferable as unknown as ArrayBuffer) as unknown as StudyReply;
}
