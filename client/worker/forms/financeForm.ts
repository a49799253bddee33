import type { z } from 'zod';
import type { Library } from '../../../models/catalogue/Library.ts';
import { financeDefaults } from '../../../models/finance/financeDefaults.ts';
import { ownershipSchema } from '../../../models/finance/ownershipSchema.ts';
import { textAt, valueAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';
import type { FormDesign } from './coolingForm.ts';
import { devicesIn } from '../tables/devicesIn.ts';
import { formFieldOf, innermost, noFallback, type Fallback } from './formFieldOf.ts';
import { stated } from './formSchemas.ts';
import type { FormField, FormGroup, FormOwner } from '../protocol/formTypes.ts';
import type { FinanceForm } from '../protocol/sectionForms.ts';
import { textFieldOf } from './textFieldOf.ts';

/** Input of the finance form. */
interface FinanceDesign extends FormDesign {
  readonly isOption: boolean;
  /** The racks of the design. */
  readonly racks: JsonObject;
  /** Custom rows of the plan. */
  readonly ownRows: JsonObject;
  /** Of the design's tariff. */
  readonly currency: string | undefined;
  readonly calendarYear: number | undefined;
}

const { facility, servers, currency: currencySchema } = ownershipSchema.shape;
type Shape = Readonly<Record<string, z.core.$ZodType>>;
const facilityShape: Shape = facility.unwrap().shape;
const serverShape: Shape = servers.unwrap().shape;
const ownShape: Shape = ownershipSchema.shape;

const fromChosenRow = 'the catalogue row chosen above';
const notCounted: Fallback = { value: undefined, source: 'not counted until it is stated or chosen' };

const fallbacks: Readonly<Record<string, Fallback>> = {
  life_years: financeDefaults.life_years,
  discountFraction: financeDefaults.discountFraction,
  energyEscalationFraction: financeDefaults.energyEscalationFraction,
  opexEscalationFraction: financeDefaults.opexEscalationFraction,
  staffCost_per_year: financeDefaults.staffCost_per_year,
  'facility.liquidPremiumFraction': financeDefaults.liquidPremiumFraction,
  'facility.extraCost': financeDefaults.extraCost,
  'facility.life_years': financeDefaults.facilityLife_years,
  'facility.opexPrice_per_W_month': financeDefaults.facilityOpexPrice_per_W_month,
  'servers.life_years': financeDefaults.serverLife_years,
  'servers.maintenanceFraction': financeDefaults.maintenanceFraction,
  'servers.priceTrendFraction': financeDefaults.priceTrendFraction,
};

/**
 * The form of the cost of ownership: analysis period and rates, facility, and devices with a price for each device type.
 *
 * @param design - of the section `finance`, with the data to look up device prices
 */
export function financeForm(design: FinanceDesign, library: Library): FinanceForm {
  const { section, isOption } = design;
  const owner: FormOwner = { path: ['finance'], initial: { kind: 'ownership' } };
  const owners = isOption ? [owner] : [];
  const part = (id: 'facility' | 'servers', title: string, shape: Shape): FormGroup => ({
    id,
    title,
    kind: undefined,
    owners: [...owners, { path: ['finance', id], initial: {} }],
    fields: fieldsOf(shape, [id], design, library),
  });
  return {
    isCounted: section['kind'] === 'ownership',
    groups: [
      {
        id: 'terms',
        title: 'Analysis period and rates',
        kind: undefined,
        owners,
        fields: [
          ...fieldsOf(ownShape, [], design, library),
          textFieldOf(['finance', 'currency'], 'Currency', currencySchema, {
            value: design.currency,
            source: 'currency of the tariff',
          }),
        ],
      },
      part('facility', 'Facility', facilityShape),
      part('servers', 'Devices', serverShape),
    ],
    prices: {
      id: 'prices',
      title: 'Device prices',
      kind: undefined,
      owners: [
        ...owners,
        { path: ['finance', 'servers'], initial: {} },
        { path: ['finance', 'servers', 'devicePrice'], initial: {} },
      ],
      fields: priceFields(design, library),
    },
  };
}

function fieldsOf(
  shape: Shape,
  inside: readonly string[],
  design: FinanceDesign,
  library: Library,
): FormField[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const path = [...inside, name];
    const below = stated(valueAt(design.beneath, path));
    const field = formFieldOf(['finance', ...path], schema, below ?? fallbackOf(path, design, library));
    return field === undefined ? [] : [inCurrency(field, design)];
  });
}

/** The value used if none is stated: a chosen catalogue row, otherwise the default. */
function fallbackOf(path: readonly string[], design: FinanceDesign, library: Library): Fallback {
  const { section, ownRows } = design;
  const rowOf = (table: 'facilityCosts' | 'escalations', id: string | undefined): Json | undefined =>
    id === undefined ? undefined : (valueAt(ownRows, [table, id]) ?? rowAsJson(library[table][id]));
  switch (path.join('.')) {
    case 'firstYear':
      return { value: design.calendarYear, source: 'the calendar year of the site' };
    case 'facility.capexPrice_per_W': {
      const id = textAt(section, ['facility', 'facilityCost']);
      if (id === undefined) return notCounted;
      return { value: numberAt(rowOf('facilityCosts', id), 'capexPrice_per_W'), source: fromChosenRow };
    }
    case 'energyEscalationFraction': {
      const id = textAt(section, ['escalation']);
      return id === undefined
        ? financeDefaults.energyEscalationFraction
        : { value: numberAt(rowOf('escalations', id), 'annualRiseFraction'), source: fromChosenRow };
    }
    default:
      return fallbacks[path.join('.')] ?? noFallback;
  }
}

// Rows of tables are JSON.
const rowAsJson = (row: object | undefined): Json | undefined => row as JsonObject | undefined;

function numberAt(row: Json | undefined, name: string): number | undefined {
  const value = valueAt(row, [name]);
  return typeof value === 'number' ? value : undefined;
}

function priceFields(design: FinanceDesign, library: Library): FormField[] {
  const schema = (innermost(servers.unwrap().shape.devicePrice) as z.ZodRecord).valueType;
  return devicesIn(design.racks, design.ownRows, library).flatMap(
    ({ id, name, unitPrice, currency, source }) => {
      const path = ['servers', 'devicePrice', id];
      const isUsable = unitPrice !== undefined && currency === design.currency;
      const catalogue: Fallback = {
        value: isUsable ? unitPrice : undefined,
        source: isUsable ? source : 'no known price',
      };
      const below = stated(valueAt(design.beneath, path));
      const field = formFieldOf(['finance', ...path], schema, below ?? catalogue);
      return field === undefined ? [] : [inCurrency({ ...field, label: name }, design)];
    },
  );
}

/** Units of money use the currency of the tariff. */
function inCurrency(field: FormField, { currency }: FinanceDesign): FormField {
  return currency === undefined ? field : { ...field, unit: field.unit.replace('currency', currency) };
}
