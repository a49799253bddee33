import type { JsonObject } from '../../../models/edit/document/json.ts';
import { optionsOf, scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { changeLabel } from '../../../models/present/changes/changeLabel.ts';
import { offeredFields, type OfferedField } from '../../../models/study/axes/offeredFields.ts';
import { reportFigures, usualFigures } from '../../../models/study/rows/figureList.ts';
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
  const known = { figures: reportFigures, usualFigures };
  if (base === null) return { ...known, fields: [], currency: null };
  // A valid plan is JSON.
  const document = scenario as unknown as JsonObject;
  const nameOf = (field: string, row: string): string | undefined => nameOfRow(document, library, field, row);
  return {
    ...known,
    fields: offeredFields(base).map((field) => ({
      ...field,
      location: locationOf(field, [document], nameOf),
    })),
    currency: base.currency,
  };
}

/** Sections whose inputs have names of their own: a price of the catalogue, the draw of a device. */
const named: Readonly<Record<string, string>> = { tariff: 'Tariff', carbon: 'Carbon', catalogue: 'Devices' };

/** Where the page has a field. */
export function locationOf(
  { path, label }: OfferedField,
  documents: readonly JsonObject[],
  nameOf: Parameters<typeof changeLabel>[2],
): string {
  const keys = path.split('.');
  const group = named[keys[0] ?? ''];
  return group === undefined || label === undefined
    ? changeLabel(documents, keys, nameOf)
    : `${group}: ${label}`;
}
