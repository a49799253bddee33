import { differencePatch } from '../../../models/edit/document/differencePatch.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { invalidStudy } from '../../../models/study/document/invalidStudy.ts';
import { readStudy } from '../../../models/study/document/readStudy.ts';
import { designOfRow } from '../../../models/study/rows/designOfRow.ts';
import { prepareStudy } from '../../../models/study/rows/prepareStudy.ts';
import type { CallContext } from '../protocol/CallContext.ts';
import type { StudyRowNumber } from '../protocol/studyProtocol.ts';
import { planOf } from '../results/planOf.ts';

/**
 * The changes of the open plan that make the design of a row of a study of it.
 *
 * @returns a merge patch on the base plan
 * @throws ModelError `study-invalid` if the study cannot be asked of the plan, or the plan cannot have the design
 */
export async function studyOptionTask(
  { question, row }: StudyRowNumber,
  context: CallContext,
): Promise<JsonObject> {
  const plan = planOf(context.document);
  const study = prepareStudy(readStudy(question, plan), await context.wholeLibrary());
  const { scenario, reason } = designOfRow(study, row);
  if (scenario === null)
    throw invalidStudy([{ path: '', rule: 'a design that the plan can have', message: reason }]);
  const { options: _options, netbox: _netbox, findingDecisions: _decisions, ...design } = plan;
  // Valid plans are JSON.
  return differencePatch(design as unknown as JsonObject, scenario as unknown as JsonObject);
}
