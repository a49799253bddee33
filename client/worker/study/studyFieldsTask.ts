import type { JsonObject } from '../../../models/edit/document/json.ts';
import { optionsOf, scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { changeLabel } from '../../../models/present/changes/changeLabel.ts';
import { offeredFields } from '../../../models/study/axes/offeredFields.ts';
import { studyBase } from '../../../models/study/studyBase.ts';
import { nameOfRow } from '../details/nameOfRow.ts';
import type { CallContext } from '../protocol/CallContext.ts';
import type { StudyFields } from '../protocol/studyProtocol.ts';
import { planOf } from '../results/planOf.ts';

/**
 * The fields of a design of the open plan that a study can vary, with their labels.
 *
 * @param optionId - of the design; null for the first
 * @returns without fields if the design cannot be computed
 */
export async function studyFieldsTask(optionId: string | null, context: CallContext): Promise<StudyFields> {
  const plan = planOf(context.document);
  const ids = optionsOf(plan).map(({ id }) => id);
  const id = optionId !== null && ids.includes(optionId) ? optionId : (ids[0] ?? '');
  const library = await context.wholeLibrary();
  const scenario = scenarioAt(plan, id);
  const base = studyBase(scenario, library);
  if (base === null) return { fields: [], currency: null };
  // A valid plan is JSON.
  const document = scenario as unknown as JsonObject;
  const nameOf = (field: string, row: string): string | undefined => nameOfRow(document, library, field, row);
  return {
    fields: offeredFields(base).map((field) => ({
      ...field,
      location: changeLabel([document], field.path.split('.'), nameOf),
    })),
    currency: base.currency,
  };
}
