import { regulationSchema } from '../../../models/carbon/regulation/regulationSchema.ts';
import type { RuleSet } from '../../../models/carbon/regulation/RuleSet.ts';
import { ruleSetIds, ruleSets } from '../../../models/carbon/regulation/ruleSets.ts';
import { ruleSetsOf } from '../../../models/carbon/regulation/ruleSetsOf.ts';
import { textAt, valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import type { RegulationForm } from '../protocol/sectionForms.ts';
import { formGroup, type FormSection } from './formSection.ts';

/**
 * The form of the regulation that applies to a site.
 *
 * @param form - of the section `carbon`
 * @param section - as it counts
 * @param country - of the site, or else of the grid that counts
 */
export function regulationForm(
  form: FormSection,
  section: JsonObject,
  country: string | undefined,
): RegulationForm {
  const place = textAt(section, ['regulation', 'country']) ?? country;
  const chosen = valueAt(section, ['regulation', 'ruleSets']);
  const defaultIds: readonly string[] = place === undefined ? [] : ruleSetsOf(place);
  const checkedIds = Array.isArray(chosen) ? chosen : defaultIds;
  const fallbacks = {
    'carbon.regulation.country': { value: country, source: 'country of the site, or else of the grid' },
    'carbon.regulation.startDate': { value: undefined, source: '1 January of the calendar year' },
    'carbon.regulation.gridConnection_kW': { value: undefined, source: 'design peak' },
    'carbon.regulation.reusedEnergyFraction': {
      value: undefined,
      source: 'heat reuse of the computed system',
    },
  };
  return {
    group: formGroup(
      { ...form, fallbacks },
      { id: 'regulation', title: 'Regulation', at: ['regulation'], shape: regulationSchema.shape },
    ),
    ruleSets: ruleSetIds.map((id) => {
      const { name, date, isDraft }: RuleSet = ruleSets[id];
      return { id, name, date, isDraft, counts: checkedIds.includes(id) };
    }),
    areStated: Array.isArray(chosen),
  };
}
