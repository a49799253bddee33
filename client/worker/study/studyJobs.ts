import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { Study } from '../../../models/study/StudyProgress.ts';

/** How far a study of the worker is. The page asks again until it is done; a study that is no longer asked for stops. */
export interface StudyAnswer<Result> {
  readonly isDone: boolean;
  readonly doneCount: number;
  readonly totalCount: number;
  /** What is known by now; null if nothing is, or if the study has no result. */
  readonly result: Result | null;
}

interface Job {
  readonly question: string;
  readonly document: JsonObject;
  readonly study: Study<unknown>;
  answer: StudyAnswer<unknown>;
}

/** One study of each kind, the last that was asked for. */
const jobs = new Map<string, Job>();

/** Time of a turn. Edits, which arrive as other messages, are answered between turns. */
const TURN_ms = 100;

/**
 * Continues a study for a turn, or begins it if the question or the plan is another one.
 *
 * @param kind - of the study
 * @param question - what it is asked
 * @param document - of the plan
 * @param begin - the study from its beginning
 * @throws ModelError if the study cannot be done
 */
export function continueStudy<Result>(
  kind: string,
  question: unknown,
  document: JsonObject,
  begin: () => Study<Result>,
): StudyAnswer<Result> {
  const asked = JSON.stringify(question);
  const before = jobs.get(kind);
  const isSame = before?.question === asked && before.document === document;
  const job: Job =
    before !== undefined && isSame
      ? before
      : {
          question: asked,
          document,
          study: begin(),
          answer: { isDone: false, doneCount: 0, totalCount: 0, result: null },
        };
  jobs.set(kind, job);
  if (!job.answer.isDone) job.answer = turnOf(job);
  // A kind of study has one kind of result.
  return job.answer as StudyAnswer<Result>;
}

function turnOf({ study, answer }: Job): StudyAnswer<unknown> {
  const end = performance.now() + TURN_ms;
  let reached = answer;
  do {
    const step = study.next();
    if (step.done === true) return { ...reached, isDone: true, result: step.value };
    const { doneCount, totalCount, known } = step.value;
    reached = { isDone: false, doneCount, totalCount, result: known };
  } while (performance.now() < end);
  return reached;
}
