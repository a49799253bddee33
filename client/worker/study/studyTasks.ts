import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { attributeSaving, type SavingAttribution } from '../../../models/study/attributeSaving.ts';
import { sweep, type Sweep, type SweepQuestion } from '../../../models/study/sweep.ts';
import { tornado, type Tornado, type TornadoQuestion } from '../../../models/study/tornado.ts';
import type { CallContext } from '../protocol/CallContext.ts';
import { planOf } from '../results/planOf.ts';
import { continueStudy, type StudyAnswer } from './studyJobs.ts';

/** Which saving is split by cause. */
export interface AttributionQuestion {
  readonly baselineId: string;
  readonly optionId: string;
}

/** The saving of an option of the open plan by cause. */
export function attributionTask(
  question: AttributionQuestion,
  { document, library }: CallContext,
): StudyAnswer<SavingAttribution | null> {
  const plan = planOf(document);
  return continueStudy('attribution', question, document, () =>
    attributeSaving(scenarioAt(plan, question.baselineId), scenarioAt(plan, question.optionId), library),
  );
}

/** The options of the open plan over the values of one input. */
export async function sweepTask(question: SweepQuestion, context: CallContext): Promise<StudyAnswer<Sweep>> {
  const { document } = context;
  const library = question.input === 'climate' ? await context.wholeLibrary() : context.library;
  return continueStudy('sweep', question, document, () => sweep(planOf(document), question, library));
}

/** The open plan with each of its assumptions at its bounds, which the histories of grids tell in part. */
export async function tornadoTask(
  question: TornadoQuestion,
  { document, wholeLibrary }: CallContext,
): Promise<StudyAnswer<Tornado | null>> {
  const library = await wholeLibrary();
  return continueStudy('tornado', question, document, () => tornado(planOf(document), question, library));
}
