import type { z } from 'zod';
import { carbonDefaults } from '../../../models/carbon/carbonDefaults.ts';
import { contractSchema } from '../../../models/carbon/contractSchema.ts';
import { formFieldOf, type Fallback } from './formFieldOf.ts';
import { kindSchemas } from './formSchemas.ts';
import type { FormField, FormOwner } from '../protocol/formTypes.ts';
import type { ContractsForm } from '../protocol/sectionForms.ts';
import { textFieldOf } from './textFieldOf.ts';

const kinds = kindSchemas(contractSchema.options);

const labels: Readonly<Record<string, string>> = {
  energy_kWh: 'Annual energy',
  intensity_g_per_kWh: 'Carbon intensity',
  basis: 'Basis',
};

const fallbacks: Readonly<Record<string, Fallback>> = {
  intensity_g_per_kWh: carbonDefaults.contractIntensity_g_per_kWh,
  latitude_deg: carbonDefaults.solarLatitude_deg,
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
    fields: Object.fromEntries([...kinds].map(([kind, fields]) => [kind, fieldsOf(fields)])),
  };
}

function fieldsOf(shape: ReadonlyMap<string, z.core.$ZodType>): FormField[] {
  return [...shape].flatMap(([name, schema]) => {
    if (name === 'name') return [textFieldOf([name], 'Name', schema)];
    // The shape of a profile is chosen with its kind.
    if (name === 'shape') return [];
    const field = formFieldOf([name], schema, fallbacks[name]);
    return field === undefined ? [] : [{ ...field, label: labels[name] ?? field.label }];
  });
}
