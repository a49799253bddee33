import type { z } from 'zod';
import type { Library } from '../../../models/catalogue/Library.ts';
import { financeDefaults } from '../../../models/finance/financeDefaults.ts';
import { ownershipSchema } from '../../../models/finance/ownershipSchema.ts';
import { innermost } from '../../../models/units/attributeOf.ts';
import { textAt, valueAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';
import type { FormGroup } from '../protocol/formTypes.ts';
import type { FinanceForm } from '../protocol/sectionForms.ts';
import { devicesIn } from '../tables/devicesIn.ts';
import type { Fallback } from './formField.ts';
import { formGroup, ownersOf, type FormFallbacks, type FormDesign, type FormSection } from './formSection.ts';

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

const { facility, servers, currency: currencySchema, ...terms } = ownershipSchema.shape;
const { capexTiming, ...facilityShape } = facility.unwrap().shape;

/**
 * The form of the cost of ownership: analysis period and rates, facility, and devices with a price for each device type.
 *
 * @param design - of the section `finance`, with the data to look up device prices
 */
export function financeForm(design: FinanceDesign, library: Library): FinanceForm {
  const { section, beneath, isOption, currency } = design;
  const finance: FormSection = {
    name: 'finance',
    beneath,
    owners: ownersOf('finance', { kind: 'ownership' }, isOption),
    fallbacks: fallbacksOf(design, library),
    currency,
  };
  return {
    isCounted: section['kind'] === 'ownership',
    groups: [
      formGroup(finance, {
        id: 'terms',
        title: 'Analysis period and rates',
        shape: { ...terms, currency: currencySchema },
      }),
      formGroup(finance, {
        id: 'facility',
        title: 'Facility',
        at: ['facility'],
        shape: facilityShape,
      }),
      formGroup(finance, { id: 'servers', title: 'Devices', at: ['servers'], shape: servers.unwrap().shape }),
    ],
    timing: formGroup(finance, { id: 'timing', title: 'Facility', at: ['facility'], shape: { capexTiming } }),
    prices: priceGroup(finance, design, library),
  };
}

/** What counts while nothing is stated: a row of the catalogue where one is chosen, else the default. */
function fallbacksOf(
  { section, ownRows, currency, calendarYear }: FinanceDesign,
  library: Library,
): FormFallbacks {
  const row = (
    table: 'facilityCosts' | 'escalations',
    id: string | undefined,
    name: string,
  ): Fallback | undefined =>
    id === undefined
      ? undefined
      : {
          value: numberAt(valueAt(ownRows, [table, id]) ?? rowAsJson(library[table][id]), name),
          source: 'the catalogue row chosen above',
        };
  const escalation = row('escalations', textAt(section, ['escalation']), 'annualRiseFraction');
  const facilityId = textAt(section, ['facility', 'facilityCost']);
  return {
    ...financeDefaults,
    ...(escalation === undefined ? {} : { 'finance.energyEscalationFraction': escalation }),
    'finance.firstYear': { value: calendarYear, source: 'the calendar year of the site' },
    'finance.currency': { value: currency, source: 'currency of the tariff' },
    'finance.facility.capexPrice_per_W': row('facilityCosts', facilityId, 'capexPrice_per_W') ?? {
      value: undefined,
      source: 'not counted until it is stated or chosen',
    },
  };
}

// Rows of tables are JSON.
const rowAsJson = (row: object | undefined): Json | undefined => row as JsonObject | undefined;

function numberAt(row: Json | undefined, name: string): number | undefined {
  const value = valueAt(row, [name]);
  return typeof value === 'number' ? value : undefined;
}

/** A field for each kind of device in the racks, called by its name. */
function priceGroup(
  finance: FormSection,
  { racks, ownRows, currency }: FinanceDesign,
  library: Library,
): FormGroup {
  const price = (innermost(servers.unwrap().shape.devicePrice) as z.ZodRecord).valueType as z.ZodType;
  const at = ['servers', 'devicePrice'];
  const devices = devicesIn(racks, ownRows, library);
  const fallbacks = devices.map(({ id, unitPrice, currency: paidIn, source }): [string, Fallback] => {
    const isUsable = unitPrice !== undefined && paidIn === currency;
    return [
      ['finance', ...at, id].join('.'),
      { value: isUsable ? unitPrice : undefined, source: isUsable ? source : 'no known price' },
    ];
  });
  return formGroup(
    { ...finance, fallbacks: Object.fromEntries(fallbacks) },
    {
      id: 'prices',
      title: 'Device prices',
      at,
      shape: Object.fromEntries(devices.map(({ id, name }) => [id, price.meta({ label: name })])),
    },
  );
}
