import type { z } from 'zod';
import { regulationSchema } from '../../../models/carbon/regulation/regulationSchema.ts';
import type { RuleSet } from '../../../models/carbon/regulation/RuleSet.ts';
import { ruleSetIds, ruleSets } from '../../../models/carbon/regulation/ruleSets.ts';
import { ruleSetsOf } from '../../../models/carbon/regulation/ruleSetsOf.ts';
import { textAt, valueAt } from '../../../models/edit/document/json.ts';
import type { FormDesign } from './coolingForm.ts';
import { formFieldOf, type Fallback } from './formFieldOf.ts';
import { stated } from './formSchemas.ts';
import type { FormField, FormOwner } from '../protocol/formTypes.ts';
import type { RegulationForm } from '../protocol/sectionForms.ts';
import { textFieldOf } from './textFieldOf.ts';

const { country, startDate, ...others } = regulationSchema.shape;
const numbers: Readonly<Record<string, z.core.$ZodType>> = others;

const fallbacks: Readonly<Record<string, Fallback>> = {
  gridConnection_kW: { value: undefined, source: 'annual facility peak' },
  reusedEnergyFraction: { value: undefined, source: 'heat reuse of the computed system' },
};

/**
 * The form of the regulation that applies to a site.
 *
 * @param design - of the section `carbon`
 * @param owners - objects on the path of the regulation
 * @param gridCountry - of the grid
 */
export function regulationForm(
  { section, beneath }: FormDesign,
  owners: readonly FormOwner[],
  gridCountry: string | undefined,
): RegulationForm {
  const path = ['carbon', 'regulation'];
  const place = textAt(section, ['regulation', 'country']) ?? gridCountry;
  const chosen = valueAt(section, ['regulation', 'ruleSets']);
  const defaultIds: readonly string[] = place === undefined ? [] : ruleSetsOf(place);
  const checkedIds = Array.isArray(chosen) ? chosen : defaultIds;
  const texts = [
    textFieldOf([...path, 'country'], 'Country', country, {
      value: textAt(beneath, ['regulation', 'country']) ?? gridCountry,
      source: 'country of the grid',
    }),
    textFieldOf([...path, 'startDate'], 'Start date', startDate, {
      value: textAt(beneath, ['regulation', 'startDate']),
      source: '1 January of the calendar year',
    }),
  ];
  return {
    group: {
      id: 'regulation',
      title: 'Regulation',
      kind: undefined,
      owners: [...owners, { path, initial: {} }],
      fields: [
        ...texts,
        ...Object.entries(numbers).flatMap(([name, schema]): FormField[] => {
          const below = stated(valueAt(beneath, ['regulation', name]));
          const field = formFieldOf([...path, name], schema, below ?? fallbacks[name]);
          return field === undefined ? [] : [field];
        }),
      ],
    },
    ruleSets: ruleSetIds.map((id) => {
      const { name, date, isDraft }: RuleSet = ruleSets[id];
      return { id, name, date, isDraft, counts: checkedIds.includes(id) };
    }),
    areStated: Array.isArray(chosen),
  };
}
