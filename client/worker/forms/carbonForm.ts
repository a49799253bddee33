import type { z } from 'zod';
import type { Library } from '../../../models/catalogue/Library.ts';
import { accountingFields, factorBasisFields } from '../../../models/carbon/accountingSchema.ts';
import { carbonDefaults } from '../../../models/carbon/carbonDefaults.ts';
import { carbonSchema } from '../../../models/carbon/carbonSchema.ts';
import { defaults } from '../../../models/plan/prepare/defaults.ts';
import { textAt, valueAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';
import type { FormDesign } from './coolingForm.ts';
import { contractsForm } from './contractsForm.ts';
import { formFieldOf, noFallback, type Fallback } from './formFieldOf.ts';
import { stated } from './formSchemas.ts';
import type { FormField, FormGroup, FormOwner } from '../protocol/formTypes.ts';
import type { CarbonForm, HourlyFacts } from '../protocol/sectionForms.ts';
import { regulationForm } from './regulationForm.ts';
import { textFieldOf } from './textFieldOf.ts';

/** Input of the carbon form. */
export interface CarbonDesign extends FormDesign {
  readonly isOption: boolean;
  /** Custom rows of the plan. */
  readonly ownRows: JsonObject;
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

const [annualSchema] = carbonSchema.options;
const { residual, gensets, refrigerant, embodied } = accountingFields;
const [fuelSchema, runningTimeSchema] = gensets.unwrap().options;

const labels: Readonly<Record<string, string>> = {
  gwp: 'GWP',
  year: 'Factor year',
  basis: 'Basis',
};

/** Replacements of schema descriptions that refer to fractions, where the form shows percent. */
const descriptions: Readonly<Record<string, string>> = {
  yearlyChangeFraction: 'Negative if the grid gets cleaner from year to year',
};

/**
 * The form of carbon accounting: inputs of the grid factor, contracts, and each further scope.
 *
 * @param design - of the section `carbon`
 */
export function carbonForm(design: CarbonDesign, library: Library): CarbonForm {
  const { section, isOption } = design;
  const kind = textAt(section, ['kind']) ?? 'annual';
  const owners: readonly FormOwner[] = isOption ? [{ path: ['carbon'], initial: { kind } }] : [];
  const grid = gridOf(design, library);
  const part = (id: string, title: string, fields: readonly FormField[]): FormGroup => ({
    id,
    title,
    kind: undefined,
    owners: [...owners, { path: ['carbon', id], initial: {} }],
    fields,
  });
  return {
    kind,
    hourly: kind === 'hourly' ? hourlyFacts(section) : null,
    groups: [
      { id: 'grid', title: 'Grid', kind: undefined, owners, fields: gridFields(kind, design, grid) },
      part('residual', 'Residual mix', residualFields(design)),
      part('refrigerant', 'Refrigerant', fieldsIn('refrigerant', refrigerant.unwrap().shape, design)),
      part('embodied', 'Embodied carbon', fieldsIn('embodied', embodied.unwrap().shape, design)),
    ],
    gensets: {
      fuel: gensetGroup('fuel', fuelSchema.shape, owners, design),
      'running-time': gensetGroup('running-time', runningTimeSchema.shape, owners, design),
    },
    contracts: contractsForm(owners),
    regulation: regulationForm(design, owners, textAt(grid, ['country'])),
  };
}

function gridOf({ section, ownRows }: CarbonDesign, library: Library): Json | undefined {
  const id = textAt(section, ['grid']);
  if (id === undefined || section['kind'] === 'hourly') return undefined;
  // Rows of tables are JSON.
  return valueAt(ownRows, ['grids', id]) ?? (library.grids[id] as JsonObject | undefined);
}

/** Fields of the factor: basis of a custom factor, and inputs for any factor. */
function gridFields(kind: string, design: CarbonDesign, grid: Json | undefined): FormField[] {
  const { section } = design;
  const isCustom = kind === 'hourly' || section['intensity_g_per_kWh'] !== undefined;
  const { basis, ...others } = factorBasisFields;
  const counted: Shape = kind === 'hourly' ? { basis, ...others } : others;
  const hourly = kind === 'hourly' ? [sourceField(['carbon', 'source'])] : [];
  const clean: Shape = kind === 'hourly' ? {} : { cleanFraction: annualSchema.shape.cleanFraction };
  const { yearlyChangeFraction, transmissionLossFraction } = accountingFields;
  const common: Shape = { ...clean, yearlyChangeFraction, transmissionLossFraction };
  return [
    ...(isCustom ? fieldsIn('', counted, design, { basis: noFallback }) : []),
    ...hourly,
    ...fieldsIn('', common, design, { transmissionLossFraction: lossOf(grid) }),
  ];
}

function lossOf(grid: Json | undefined): Fallback {
  const loss = valueAt(grid, ['transmissionLossFraction']);
  return typeof loss === 'number' ? { value: loss, source: 'catalogue grid' } : noFallback;
}

function residualFields(design: CarbonDesign): FormField[] {
  const { source, ...shape } = residual.unwrap().shape;
  return [
    ...fieldsIn('residual', shape, design),
    textFieldOf(['carbon', 'residual', 'source'], 'Source', source),
  ];
}

function sourceField(path: readonly string[]): FormField {
  const [, hourly] = carbonSchema.options;
  return textFieldOf(path, 'Source', hourly.shape.source);
}

const fallbacks: Readonly<Record<string, Fallback>> = {
  yearlyChangeFraction: carbonDefaults.yearlyChangeFraction,
  basis: defaults.carbonBasis,
  'residual.basis': { value: undefined, source: 'same as grid factor' },
  'residual.year': { value: undefined, source: 'same as grid factor' },
  'gensets.consumption_L_per_kWh': carbonDefaults.gensetConsumption_L_per_kWh,
  'embodied.buildingLife_years': carbonDefaults.buildingLife_years,
  'embodied.deviceLife_years': carbonDefaults.deviceLife_years,
  'embodied.devices_kg': { value: undefined, source: 'catalogue values, if all devices have one' },
};

function fieldsIn(
  part: string,
  shape: Shape,
  { beneath }: CarbonDesign,
  own: Readonly<Record<string, Fallback>> = {},
): FormField[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const path = part === '' ? [name] : [part, name];
    const key = path.join('.');
    const fallback = stated(valueAt(beneath, path)) ?? own[key] ?? fallbacks[key];
    const field = formFieldOf(['carbon', ...path], schema, fallback);
    if (field === undefined) return [];
    const { label, description } = field;
    return [{ ...field, label: labels[name] ?? label, description: descriptions[name] ?? description }];
  });
}

function gensetGroup(
  kind: 'fuel' | 'running-time',
  shape: Shape,
  owners: readonly FormOwner[],
  design: CarbonDesign,
): FormGroup {
  return {
    id: kind,
    title: 'Generator diesel',
    kind: undefined,
    owners: [...owners, { path: ['carbon', 'gensets'], initial: { kind } }],
    // Its kind is chosen with the group.
    fields: fieldsIn('gensets', shape, design).filter(({ path }) => path.at(-1) !== 'kind'),
  };
}

function hourlyFacts(section: JsonObject): HourlyFacts {
  const { values_g_per_kWh: stated, year, source, cleanFractions } = section;
  const values = Array.isArray(stated) ? stated.filter((value: Json) => typeof value === 'number') : [];
  const sum = values.reduce((total, value) => total + value, 0);
  let [least, most] = [Infinity, 0];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return {
    hourCount: values.length,
    year: typeof year === 'number' ? year : undefined,
    source: typeof source === 'string' ? source : undefined,
    mean_g_per_kWh: values.length === 0 ? 0 : sum / values.length,
    least_g_per_kWh: values.length === 0 ? 0 : least,
    most_g_per_kWh: most,
    hasCleanFractions: Array.isArray(cleanFractions),
  };
}
