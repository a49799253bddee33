import type { Library } from '../../../models/catalogue/Library.ts';
import { accountingFields, factorBasisFields } from '../../../models/carbon/accountingSchema.ts';
import { carbonDefaults } from '../../../models/carbon/carbonDefaults.ts';
import { carbonSchema } from '../../../models/carbon/carbonSchema.ts';
import { textAt, valueAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';
import type { SitePlace } from '../../../models/plan/prepare/sitePlace.ts';
import type { FormGroup } from '../protocol/formTypes.ts';
import type { CarbonForm, GensetKind, HourlyFacts } from '../protocol/sectionForms.ts';
import { contractsForm } from './contractsForm.ts';
import type { Fallback } from './formField.ts';
import {
  formGroup,
  ownersOf,
  type FormFallbacks,
  type FormDesign,
  type FormSection,
  type SchemaShape,
} from './formSection.ts';
import { regulationForm } from './regulationForm.ts';

/** Input of the carbon form. */
export interface CarbonDesign extends FormDesign {
  readonly isOption: boolean;
  /** Custom rows of the plan. */
  readonly ownRows: JsonObject;
  /** Undefined if the plan states none. */
  readonly place: SitePlace | undefined;
}

const [annualSchema, hourlySchema] = carbonSchema.options;
const { residual, gensets, refrigerant, embodied, yearlyChangeFraction, transmissionLossFraction } =
  accountingFields;
const [fuelSchema, runningTimeSchema] = gensets.unwrap().options;

const ofGrid: Fallback = { value: undefined, source: 'same as grid factor' };

const fallbacks: FormFallbacks = {
  ...carbonDefaults,
  'carbon.residual.basis': ofGrid,
  'carbon.residual.year': ofGrid,
  'carbon.embodied.devices_kg': {
    value: undefined,
    source: 'catalogue values, if all devices have one',
  },
};

/**
 * The form of carbon accounting: inputs of the grid factor, contracts, and each further scope.
 *
 * @param design - of the section `carbon`
 */
export function carbonForm(design: CarbonDesign, library: Library): CarbonForm {
  const { section, beneath, isOption } = design;
  const kind = textAt(section, ['kind']) ?? 'annual';
  const grid = gridOf(design, library);
  const owners = ownersOf('carbon', { kind }, isOption);
  const carbon: FormSection = {
    name: 'carbon',
    beneath,
    owners,
    fallbacks: { ...fallbacks, 'carbon.transmissionLossFraction': lossOf(grid) },
  };
  const part = (id: string, title: string, shape: SchemaShape): FormGroup =>
    formGroup(carbon, { id, title, at: [id], shape });
  const genset = (genset: GensetKind, shape: SchemaShape): FormGroup =>
    formGroup(carbon, {
      id: genset,
      title: 'Generator diesel',
      at: ['gensets'],
      initials: [{ kind: genset }],
      shape,
    });
  return {
    kind,
    hourly: kind === 'hourly' ? hourlyFacts(section) : null,
    groups: [
      formGroup(carbon, { id: 'grid', title: 'Grid', shape: gridShape(kind, section) }),
      part('residual', 'Residual mix', residual.unwrap().shape),
      part('refrigerant', 'Refrigerant', refrigerant.unwrap().shape),
      part('embodied', 'Embodied carbon', embodied.unwrap().shape),
    ],
    gensets: {
      fuel: genset('fuel', fuelSchema.shape),
      'running-time': genset('running-time', runningTimeSchema.shape),
    },
    contracts: contractsForm(owners),
    regulation: regulationForm(carbon, section, design.place?.country ?? textAt(grid, ['country'])),
  };
}

function gridOf({ section, ownRows, place }: CarbonDesign, library: Library): Json | undefined {
  const isOwn = section['intensity_g_per_kWh'] !== undefined;
  const id = textAt(section, ['grid']) ?? (isOwn ? undefined : place?.grid);
  if (id === undefined || section['kind'] === 'hourly') return undefined;
  // Rows of tables are JSON.
  return valueAt(ownRows, ['grids', id]) ?? (library.grids[id] as JsonObject | undefined);
}

/** Fields of the factor: what a factor of the plan's own counts, and what is stated beside any factor. */
function gridShape(kind: string, section: JsonObject): SchemaShape {
  const beside = { yearlyChangeFraction, transmissionLossFraction };
  if (kind === 'hourly') return { ...factorBasisFields, source: hourlySchema.shape.source, ...beside };
  const { basis: _, ...counted } = factorBasisFields;
  const isOwn = section['intensity_g_per_kWh'] !== undefined;
  return { ...(isOwn ? counted : {}), cleanFraction: annualSchema.shape.cleanFraction, ...beside };
}

function lossOf(grid: Json | undefined): Fallback | undefined {
  const loss = valueAt(grid, ['transmissionLossFraction']);
  return typeof loss === 'number' ? { value: loss, source: 'catalogue grid' } : undefined;
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
