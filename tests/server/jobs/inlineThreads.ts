import { setTimeout as pause } from 'node:timers/promises';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { studyTasks, type StudyReply, type StudyTask } from '../../../server/compute/study/studyTask.ts';
import { chunkOf, type ChunkTask, type StudyThreads } from '../../../server/jobs/studyThreads.ts';
import { library } from '../../support/library.ts';

/** What tests do before rows are computed: wait, or throw. */
type Before = (task: ChunkTask, signal: AbortSignal) => unknown;

/** Does the tasks of threads in this one, with what a test does before rows are computed. */
export function inlineThreads(before: Before = () => undefined): StudyThreads {
  const tasks = studyTasks(library);
  const run = (task: StudyTask): Exclude<StudyReply, { kind: 'problem' }> => {
    const reply = tasks(task);
    if (reply.kind === 'problem') throw new ModelError(reply.code, reply.message, reply.issues);
    return reply;
  };
  return {
    check: async (task) => {
      await pause(0);
      const reply = run({ kind: 'check', ...task });
      if (reply.kind !== 'checked') throw new Error('a check answers otherwise');
      return reply;
    },
    compute: async (task, signal) => {
      await before(task, signal);
      return chunkOf(task, (one) => Promise.resolve(run(one)));
    },
    close: () => Promise.resolve(),
  };
}
