import { carbonDefaults } from '../../../models/carbon/carbonDefaults.ts';
import { contractSchema } from '../../../models/carbon/contractSchema.ts';
import type { FormOwner } from '../protocol/formTypes.ts';
import type { ContractsForm } from '../protocol/sectionForms.ts';
import { formFields, type FormFallbacks } from './formSection.ts';
import { kindShapes } from './kindShapes.ts';

const kinds = kindShapes(contractSchema.options);

const fallbacks: FormFallbacks = {
  intensity_g_per_kWh: carbonDefaults.contractIntensity_g_per_kWh,
  latitude_deg: {
    value: undefined,
    source: `latitude of the climate, otherwise ${String(carbonDefaults.solarLatitude_deg.value)}°`,
  },
  basis: { value: undefined, source: 'same as grid factor' },
};

/**
 * The form of contracts for carbon-free energy: the fields of each kind, with paths inside a contract.
 *
 * @param owners - objects on the path of the list of contracts
 */
export function contractsForm(owners: readonly FormOwner[]): ContractsForm {
  return {
    path: ['carbon', 'contracts'],
    owners,
    mostCount: 50,
    fields: Object.fromEntries([...kinds].map(([kind, shape]) => [kind, formFields(shape, { fallbacks })])),
  };
}
