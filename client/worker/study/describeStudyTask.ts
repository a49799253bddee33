import { contentHash } from '../../../models/math/contentHash.ts';
import type { Plan, Scenario } from '../../../models/plan/document/planSchema.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { readStudy } from '../../../models/study/document/readStudy.ts';
import type { StudyDocument, StudyQuestion } from '../../../models/study/document/studySchema.ts';
import { prepareStudy } from '../../../models/study/rows/prepareStudy.ts';
import type { CallContext } from '../protocol/CallContext.ts';
import type { StudyDescription } from '../protocol/studyProtocol.ts';
import { planOf } from '../results/planOf.ts';

/**
 * What a study of the open plan consists of, without running it.
 *
 * @param question - a study without its plan, valid or not
 * @throws ModelError `study-invalid` with everything that is wrong with it
 */
export async function describeStudyTask(question: unknown, context: CallContext): Promise<StudyDescription> {
  const plan = planOf(context.document);
  const study = readStudy(question, plan);
  const prepared = prepareStudy(study, await context.wholeLibrary());
  const { inputs, figures, needsReport, levels, drawCount, rowCount, simulationCount, problems } = prepared;
  const { plan: _plan, ...document } = study;
  return {
    document,
    axes: prepared.axes.map(({ points, ...axis }) => ({
      ...axis,
      points: points.map(({ label, value }) => ({ label, value })),
    })),
    inputs,
    figures,
    needsReport,
    levels,
    drawCount,
    rowCount,
    simulationCount,
    problems,
    currency: prepared.base?.currency ?? null,
    designHash: designHash(study, plan, prepared.start),
  };
}

/** Names, and options that the study does not use, change no result. */
function designHash({ axes = [] }: StudyDocument, plan: Plan, start: Scenario): string {
  const options = axes.flatMap((axis) => (axis.kind === 'options' ? axis.ids : []));
  const known = options.filter((id) => plan.options !== undefined && Object.hasOwn(plan.options, id));
  return contentHash([start, ...known.map((id) => scenarioAt(plan, id))].map(unnamed));
}

const unnamed = ({ name: _name, description: _description, ...design }: Scenario): unknown => design;

/**
 * Reads the question of a study file, whose plan is not read.
 *
 * @param json - parsed
 * @returns the question, if its form is that of a study; whether the open plan has what it names is not checked
 * @throws ModelError `study-invalid`
 */
export function readQuestionTask(json: unknown, context: CallContext): StudyQuestion {
  const { plan: _plan, ...question } = readStudy(json, planOf(context.document));
  return question;
}
