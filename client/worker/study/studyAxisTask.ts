import type { JsonObject } from '../../../models/edit/document/json.ts';
import { optionsOf, scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { axisOfField } from '../../../models/study/axes/axisOfField.ts';
import { studyBase } from '../../../models/study/studyBase.ts';
import { nameOfRow } from '../details/nameOfRow.ts';
import type { CallContext } from '../protocol/CallContext.ts';
import type { FieldOfDesign, LocatedAxis } from '../protocol/studyProtocol.ts';
import { planOf } from '../results/planOf.ts';
import { locationOf } from './studyFieldsTask.ts';

/**
 * The axis that a study of a field of the open plan begins with.
 *
 * @throws ModelError `study-invalid` if a study cannot vary the field, with the reason
 */
export async function studyAxisTask(
  { optionId, path }: FieldOfDesign,
  context: CallContext,
): Promise<LocatedAxis> {
  const plan = planOf(context.document);
  const scenario = scenarioAt(plan, optionId ?? optionsOf(plan)[0]?.id ?? '');
  const library = await context.wholeLibrary();
  const base = studyBase(scenario, library);
  if (base === null)
    throw new ModelError('study-invalid', 'The design cannot be computed: its findings say why.');
  const { field, axis } = axisOfField(base, path);
  // A valid plan is JSON.
  const document = scenario as unknown as JsonObject;
  const location = locationOf(field, [document], (name, row) => nameOfRow(document, library, name, row));
  // Of one of many racks or halls, the label says too little.
  const [, ...last] = /^(racks|halls)\./.test(path) ? [] : location.split(': ');
  return { axis, label: last.length === 0 ? location : last.join(': ') };
}
