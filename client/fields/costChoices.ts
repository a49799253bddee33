import { computed } from '@preact/signals';
import { qualityLabels } from '../../models/present/words/qualityLabels.ts';
import { fixed, significant } from '../../models/present/format/number.ts';
import { objectAt } from '../../models/edit/document/json.ts';
import { planDocument } from '../state/editor.ts';
import { catalogue } from '../state/models.ts';
import type { ComboboxItem } from '../ui/Combobox.tsx';
import { countryName } from './catalogueChoices.ts';

const CUSTOM_GROUP = 'Custom rows';

const known = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' · ');

function customChoices(section: 'facilityCosts' | 'escalations'): ComboboxItem[] {
  const custom = objectAt(planDocument.value, ['catalogue', section]);
  return Object.keys(custom).map((id) => ({ value: id, label: id, group: CUSTOM_GROUP }));
}

const scopeLabels = {
  construction: 'Construction cost',
  'without-land-and-owner-equipment': 'Without land and owner-furnished equipment',
} as const;

/** Facility capex per watt, by city. */
export const facilityCostChoices = computed((): readonly ComboboxItem[] => [
  ...customChoices('facilityCosts'),
  ...Object.values(catalogue.value?.facilityCosts ?? {})
    .sort((one, other) => one.scope.localeCompare(other.scope) || one.name.localeCompare(other.name))
    .map(({ id, name, country, scope, capexPrice_per_W, currency, year, quality }) => ({
      value: id,
      label: name,
      group: scopeLabels[scope],
      keywords: `${country} ${countryName(country)}`,
      detail: known(
        `${fixed(capexPrice_per_W, 2)} ${currency}/W`,
        String(year),
        quality === 'S' ? undefined : qualityLabels[quality],
      ),
    })),
]);

/** Historical escalation of the electricity price. */
export const escalationChoices = computed((): readonly ComboboxItem[] => [
  ...customChoices('escalations'),
  ...Object.values(catalogue.value?.escalations ?? {}).map(
    ({ id, name, sector, annualRiseFraction, firstYear, lastYear, quality }) => ({
      value: id,
      label: `${name}, ${sector}`,
      group: `${String(firstYear)} to ${String(lastYear)}, ${sector}`,
      detail: known(
        `${significant(annualRiseFraction * 100)} % per year`,
        quality === 'S' ? undefined : qualityLabels[quality],
      ),
    }),
  ),
]);
