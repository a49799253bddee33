import { computed, signal } from '@preact/signals';
import type { InputIssue } from '../../../../models/problems/ModelError.ts';
import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import type { StudyDescription } from '../../../worker/protocol/studyProtocol.ts';
import { call } from '../../../state/call.ts';
import { planDocument, planJournal } from '../../../state/editor.ts';
import { isSameQuestion } from './sameQuestion.ts';
import { question } from './studies.ts';
import { workerCount, workerWith, type PoolStudy } from '../run/studyPool.ts';

/** What is known of a question before it runs. */
export interface Described {
  readonly question: StudyQuestion;
  /** Revision of the plan that it was read with. */
  readonly planHead: number;
  /** null if it cannot run: the issues say why. */
  readonly description: StudyDescription | null;
  readonly message: string;
  readonly issues: readonly InputIssue[];
  /** Time of a row in one worker; null until it is known. */
  readonly row_ms: number | null;
}

/** What is known of the study on the page; null until it is. */
export const askedStudy = signal<Described | null>(null);

/** What is known of the question as it is now, for the plan as it is now; null while it is read. */
export const freshStudy = computed((): Described | null => {
  const [known, asked] = [askedStudy.value, question.value];
  if (known === null || asked === null || known.planHead !== planJournal.value.head) return null;
  return isSameQuestion(known.question, asked) ? known : null;
});

/** A question of the open plan as the workers of the pool open it. */
export function poolStudy(question: StudyQuestion): PoolStudy {
  const plan = planDocument.peek();
  return { key: JSON.stringify([question, planJournal.peek().head]), document: { ...question, plan } };
}

let asked = 0;

/**
 * Reads a question with the open plan, and times a few of its rows.
 *
 * @param question - not checked
 */
export async function describe(question: StudyQuestion): Promise<void> {
  asked += 1;
  const own = asked;
  const planHead = planJournal.peek().head;
  const outcome = await call('describeStudy', question);
  if (own !== asked) return;
  const description = outcome.isDone ? outcome.value : null;
  const [message, issues] = outcome.isDone ? ['', []] : [outcome.message, outcome.issues];
  askedStudy.value = { question, planHead, description, message, issues, row_ms: null };
  if (description === null) return;
  const row_ms = await timeOfRow(question);
  if (own === asked && row_ms !== null) askedStudy.value = { ...askedStudy.value, row_ms };
}

async function timeOfRow(question: StudyQuestion): Promise<number | null> {
  const study = poolStudy(question);
  const worker = await workerWith(0, study);
  if ('isDone' in worker) return null;
  const timed = await worker.call('timeStudy', study.key);
  return timed.isDone ? timed.value : null;
}

/** The time of a study in the workers of this browser: null if it is not known yet. */
export function runTime_s({ description, row_ms }: Described): number | null {
  if (description === null || row_ms === null) return null;
  return (description.rowCount * row_ms) / Math.min(workerCount(), description.rowCount) / 1000;
}
