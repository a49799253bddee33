import type { z } from 'zod';
import type { Library } from '../../../models/catalogue/Library.ts';
import { defaults } from '../../../models/plan/prepare/defaults.ts';
import { largeLoadSchema } from '../../../models/tariff/contractSchema.ts';
import { tariffSchema } from '../../../models/tariff/tariffSchema.ts';
import { waterTariffSchema } from '../../../models/tariff/waterSchema.ts';
import { isObject, textAt } from '../../../models/edit/document/json.ts';
import { fixed } from '../../../models/present/format/number.ts';
import type { FormDesign } from './coolingForm.ts';
import { formFieldOf, innermost, type Fallback } from './formFieldOf.ts';
import { kindSchemas, stated } from './formSchemas.ts';
import type { FormField, FormGroup, FormList, FormOwner } from '../protocol/formTypes.ts';
import type { TariffForm } from '../protocol/protocol.ts';
import { tariffFacts } from './tariffFacts.ts';

const kinds = kindSchemas(tariffSchema.options);

/**
 * The form of the tariff: the numbers of its kind, and its lists. A catalogue price, a custom price and a record have separate
 * fields on the page.
 *
 * @param isOption - whether the edited column is an option, which may inherit everything from the base plan
 */
export function tariffForm(design: FormDesign, isOption: boolean, library: Library): TariffForm {
  const { section } = design;
  const kind = textAt(section, ['kind']) ?? 'flat';
  const currency = currencyOf(design, library);
  const owner: FormOwner = { path: ['tariff'], initial: { kind } };
  const context: Context = { design, kind, currency, library, owners: isOption ? [owner] : [] };
  return {
    kind,
    currency,
    groups: [
      {
        id: 'tariff',
        title: 'Tariff',
        kind: undefined,
        owners: context.owners,
        fields: kind === 'flat' ? [] : kindFields(context),
      },
      waterGroup(context),
    ],
    lists: kind === 'large-load' ? contractLists(context) : [],
    facts: kind === 'urdb' && section['record'] !== undefined ? tariffFacts(section['record']) : null,
  };
}

interface Context {
  readonly design: FormDesign;
  readonly kind: string;
  readonly currency: string | undefined;
  readonly library: Library;
  readonly owners: readonly FormOwner[];
}

function currencyOf({ section }: FormDesign, library: Library): string | undefined {
  const own = textAt(section, ['currency']);
  if (section['kind'] === 'urdb') return 'USD';
  return own ?? library.prices[textAt(section, ['price']) ?? '']?.currency;
}

function kindFields(context: Context): FormField[] {
  const { kind, design } = context;
  const { committedPrice_per_kW_month: committed } = design.section;
  const fallbacks: Readonly<Record<string, Fallback>> = {
    powerFactor: defaults.powerFactor,
    excessPrice_per_kW_month: {
      value: typeof committed === 'number' ? committed : undefined,
      source: 'price of committed power',
    },
  };
  return [...(kinds.get(kind) ?? [])].flatMap(([name, schema]): FormField[] => {
    if (name === 'currency') return [currencyField(context)];
    const fallback = stated(design.beneath[name]) ?? fallbacks[name];
    return present([inCurrency(formFieldOf(['tariff', name], schema, fallback), context)]);
  });
}

function currencyField({ design }: Context): FormField {
  const below = stated(design.beneath['currency']);
  return {
    path: ['tariff', 'currency'],
    label: 'Currency',
    description: undefined,
    choices: undefined,
    isText: true,
    unit: '',
    min: undefined,
    max: undefined,
    fallback: below?.value,
    source: below?.source,
  };
}

const waterFallbacks: Readonly<Record<string, Fallback>> = {
  sewerOn: { value: 'discharge', source: 'discharged water' },
};

function waterGroup(context: Context): FormGroup {
  const path = ['tariff', 'water'];
  const { water: beneath } = context.design.beneath;
  const fields = Object.entries(waterTariffSchema.shape).map(([name, schema]) => {
    const below = stated(isObject(beneath) ? beneath[name] : undefined);
    const own = formFieldOf([...path, name], schema, below ?? waterFallbacks[name]);
    return inCurrency(own, context) ?? waterRowField([...path, name], below, context);
  });
  return {
    id: 'water',
    title: 'Water and sewer',
    kind: undefined,
    owners: [...context.owners, { path, initial: {} }],
    fields: present(fields),
  };
}

/** A catalogue price for water or sewer; undefined while the table is not loaded. */
function waterRowField(
  path: readonly string[],
  fallback: Fallback | undefined,
  { library, currency }: Context,
): FormField | undefined {
  const isSewer = path.at(-1) === 'sewer';
  const rows = Object.values(library.waterPrices).filter(
    (row) => (row.service === 'sewer') === isSewer && row.currency === currency,
  );
  if (rows.length === 0) return undefined;
  return {
    path,
    label: isSewer ? 'Sewer, from the catalogue' : 'Water, from the catalogue',
    description: undefined,
    choices: rows.map(({ id }) => id),
    choiceLabels: rows.map(
      ({ name, service, waterPrice_per_m3, year }) =>
        `${name}, ${service}: ${fixed(waterPrice_per_m3, 2)} ${currency ?? ''}/m³ (${String(year)})`,
    ),
    unit: '',
    min: undefined,
    max: undefined,
    fallback: fallback?.value,
    source: fallback?.source,
  };
}

function contractLists(context: Context): FormList[] {
  const { parts, ramp } = largeLoadSchema.shape;
  return [
    listOf('parts', 'part', parts, { ...context, title: 'Contract parts' }),
    listOf('ramp', 'step', ramp, { ...context, title: 'Contract demand ramp' }),
  ];
}

interface ListContext extends Context {
  readonly title: string;
}

function listOf(
  name: string,
  entry: string,
  schema: z.core.$ZodType,
  { title, owners, ...context }: ListContext,
): FormList {
  // Both lists of a contract are arrays of objects.
  const list = innermost(schema) as z.ZodArray<z.ZodObject>;
  const shape: Readonly<Record<string, z.core.$ZodType>> = list.element.shape;
  return {
    path: ['tariff', name],
    title,
    description: (schema as z.ZodType).meta()?.description,
    entry,
    owners,
    leastCount: entry === 'part' ? 1 : 0,
    mostCount: entry === 'part' ? 12 : 120,
    fields: Object.entries(shape).map(
      ([key, field]) =>
        inCurrency(formFieldOf([key], field), { ...context, owners }) ?? textField(key, field),
    ),
  };
}

function textField(key: string, schema: z.core.$ZodType): FormField {
  const isMonth = key === 'from';
  return {
    path: [key],
    label: isMonth ? 'From month' : 'Name',
    description: (schema as z.ZodType).meta()?.description,
    choices: undefined,
    isText: true,
    unit: '',
    min: undefined,
    max: undefined,
    fallback: undefined,
    source: undefined,
  };
}

/** Units of money use the currency of the tariff. */
function inCurrency(field: FormField | undefined, { currency }: Context): FormField | undefined {
  if (field === undefined || currency === undefined) return field;
  return { ...field, unit: field.unit.replace('currency', currency) };
}

const present = (fields: readonly (FormField | undefined)[]): FormField[] =>
  fields.filter((field) => field !== undefined);
