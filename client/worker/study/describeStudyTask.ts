import type { JsonObject } from '../../../models/edit/document/json.ts';
import { contentHash } from '../../../models/math/contentHash.ts';
import type { Plan, Scenario } from '../../../models/plan/document/planSchema.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { changeLabel } from '../../../models/present/changes/changeLabel.ts';
import { readStudy } from '../../../models/study/document/readStudy.ts';
import type { StudyDocument, StudyQuestion } from '../../../models/study/document/studySchema.ts';
import type { PreparedStudy } from '../../../models/study/rows/PreparedStudy.ts';
import { outlineOf } from '../../../models/study/rows/outlineOf.ts';
import { prepareStudy } from '../../../models/study/rows/prepareStudy.ts';
import { nameOfRow } from '../details/nameOfRow.ts';
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
  const outline = outlineOf(prepared);
  const labelOf = uniqueLabels(prepared, context);
  return {
    ...outline,
    axes: outline.axes.map((axis) => ({
      ...axis,
      label: axis.path === null ? axis.label : labelOf(axis.path, axis.label),
    })),
    inputs: outline.inputs.map((input) => ({ ...input, label: labelOf(input.path, input.label) })),
    currency: prepared.base?.currency ?? null,
    designHash: designHash(study, plan, prepared.start),
  };
}

/** A label of a field, with its place in the plan where several fields of the study have the same. */
function uniqueLabels(
  { axes, inputs, start, base }: PreparedStudy,
  { library }: CallContext,
): (path: string, label: string) => string {
  const labels = [...axes, ...inputs].map(({ label }) => label);
  // A valid design is JSON.
  const document = start as unknown as JsonObject;
  const nameOf = (field: string, id: string): string | undefined => nameOfRow(document, library, field, id);
  const byPath = new Map(base?.inputs.map((input) => [input.path, input.label]) ?? []);
  return (path, label) => {
    // The label of a row of the catalogue says which row it is.
    const ofRow = /^(catalogue|tariff|carbon)\./.test(path) ? byPath.get(path) : undefined;
    if (ofRow !== undefined) return ofRow;
    const isUnique = labels.indexOf(label) === labels.lastIndexOf(label);
    return isUnique ? label : changeLabel([document], path.split('.'), nameOf);
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
  const asked =
    typeof json === 'object' && json !== null && !Array.isArray(json)
      ? Object.fromEntries(Object.entries(json).filter(([key]) => key !== 'plan'))
      : json;
  const { plan: _plan, ...question } = readStudy(asked, planOf(context.document));
  return question;
}
