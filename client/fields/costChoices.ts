import { computed } from '@preact/signals';
import { qualityLabels } from '../../models/present/words/qualityLabels.ts';
import { fixed, significant } from '../../models/present/format/number.ts';
import { objectAt } from '../../models/edit/document/json.ts';
import { planDocument } from '../state/editor.ts';
import { catalogue } from '../state/models.ts';
import type { ComboboxItem } from '../ui/Combobox.tsx';
import { countryName } from './catalogueChoices.ts';

const OWN_GROUP = 'Rows of this plan';

const known = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' · ');

function ownChoices(section: 'facilityCosts' | 'escalations'): ComboboxItem[] {
  const own = objectAt(planDocument.value, ['catalogue', section]);
  return Object.keys(own).map((id) => ({ value: id, label: id, group: OWN_GROUP }));
}

const scopeLabels = {
  construction: 'Cost of construction',
  'without-land-and-owner-equipment': 'Without land and owner’s equipment',
} as const;

/** What a watt of building costs in a city. */
export const facilityCostChoices = computed((): readonly ComboboxItem[] => [
  ...ownChoices('facilityCosts'),
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

/** How the price of electricity rose in the past. */
export const escalationChoices = computed((): readonly ComboboxItem[] => [
  ...ownChoices('escalations'),
  ...Object.values(catalogue.value?.escalations ?? {}).map(
    ({ id, name, sector, annualRiseFraction, firstYear, lastYear, quality }) => ({
      value: id,
      label: `${name}, ${sector}`,
      group: `${String(firstYear)} to ${String(lastYear)}, ${sector}`,
      detail: known(
        `${significant(annualRiseFraction * 100)} % a year`,
        quality === 'S' ? undefined : qualityLabels[quality],
      ),
    }),
  ),
]);
