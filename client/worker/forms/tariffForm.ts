import type { z } from 'zod';
import type { Library } from '../../../models/catalogue/Library.ts';
import { defaults } from '../../../models/plan/prepare/defaults.ts';
import { largeLoadSchema } from '../../../models/tariff/contractSchema.ts';
import { tariffSchema } from '../../../models/tariff/tariffSchema.ts';
import { innermost } from '../../../models/units/attributeOf.ts';
import { waterTariffSchema } from '../../../models/tariff/waterSchema.ts';
import { objectAt, textAt, type JsonObject } from '../../../models/edit/document/json.ts';
import { fixed } from '../../../models/present/format/number.ts';
import type { SitePlace } from '../../../models/plan/prepare/sitePlace.ts';
import type { FormField, FormGroup, FormList } from '../protocol/formTypes.ts';
import type { TariffForm } from '../protocol/protocol.ts';
import {
  formFields,
  formGroup,
  ofBasePlan,
  ownersOf,
  type FormDesign,
  type FormSection,
} from './formSection.ts';
import { kindShapes } from './kindShapes.ts';
import { tariffFacts } from './tariffFacts.ts';

const kinds = kindShapes(tariffSchema.options);

interface TariffColumn {
  /** Whether the edited column is an option, which may inherit everything from the base plan. */
  readonly isOption: boolean;
  /** Undefined if the plan states none. */
  readonly place: SitePlace | undefined;
}

/**
 * The form of the tariff: the numbers of its kind, and its lists. A catalogue price, a custom price and a record have separate
 * fields on the page.
 *
 */
export function tariffForm(
  { section, beneath }: FormDesign,
  { isOption, place }: TariffColumn,
  library: Library,
): TariffForm {
  const kind = textAt(section, ['kind']) ?? 'flat';
  const currency = currencyOf(section, place, library);
  const { committedPrice_per_kW_month: committed } = section;
  const tariff: FormSection = {
    name: 'tariff',
    beneath,
    owners: ownersOf('tariff', { kind }, isOption),
    fallbacks: {
      'tariff.powerFactor': defaults['power.powerFactor'],
      'tariff.excessPrice_per_kW_month': {
        value: typeof committed === 'number' ? committed : undefined,
        source: 'price of committed power',
      },
      'tariff.water.sewerOn': { value: 'discharge', source: 'discharged water' },
    },
    currency,
  };
  return {
    kind,
    currency,
    groups: [
      formGroup(tariff, {
        id: 'tariff',
        title: 'Tariff',
        shape: kind === 'flat' ? {} : (kinds.get(kind) ?? {}),
      }),
      waterGroup(tariff, library),
    ],
    lists: kind === 'large-load' ? contractLists(tariff) : [],
    facts: kind === 'urdb' && section['record'] !== undefined ? tariffFacts(section['record']) : null,
  };
}

function currencyOf(section: JsonObject, place: SitePlace | undefined, library: Library): string | undefined {
  const own = textAt(section, ['currency']);
  if (section['kind'] === 'urdb') return 'USD';
  return own ?? library.prices[textAt(section, ['price']) ?? place?.price ?? '']?.currency;
}

/** Prices of water and sewer, each with the rows of the catalogue before it. */
function waterGroup(tariff: FormSection, library: Library): FormGroup {
  const group = formGroup(tariff, {
    id: 'water',
    title: 'Water and sewer',
    at: ['water'],
    shape: waterTariffSchema.shape,
  });
  const rows = ['price', 'sewer'].flatMap((name) => waterRowField(name, tariff, library) ?? []);
  return { ...group, fields: [...rows, ...group.fields] };
}

/** A price of the catalogue for water or for sewer; undefined while their table is not there. */
function waterRowField(
  name: string,
  { beneath, currency }: FormSection,
  library: Library,
): FormField | undefined {
  const isSewer = name === 'sewer';
  const rows = Object.values(library.waterPrices).filter(
    (row) => (row.service === 'sewer') === isSewer && row.currency === currency,
  );
  if (rows.length === 0) return undefined;
  const below = ofBasePlan(objectAt(beneath, ['water'])[name]);
  return {
    path: ['tariff', 'water', name],
    label: isSewer ? 'Sewer, from the catalogue' : 'Water, from the catalogue',
    description: undefined,
    choices: rows.map(({ id }) => id),
    choiceLabels: rows.map(
      ({ name: place, service, waterPrice_per_m3, year }) =>
        `${place}, ${service}: ${fixed(waterPrice_per_m3, 2)} ${currency ?? ''}/m³ (${String(year)})`,
    ),
    unit: '',
    min: undefined,
    max: undefined,
    fallback: below?.value,
    source: below?.source,
  };
}

function contractLists({ owners, currency }: FormSection): FormList[] {
  const { parts, ramp } = largeLoadSchema.shape;
  const list = (
    name: string,
    schema: z.core.$ZodType,
  ): Pick<FormList, 'path' | 'description' | 'owners' | 'fields'> => ({
    path: ['tariff', name],
    description: (schema as z.ZodType).meta()?.description,
    owners,
    // Both lists of a contract are arrays of objects.
    fields: formFields((innermost(schema) as z.ZodArray<z.ZodObject>).element.shape, { currency }),
  });
  return [
    { ...list('parts', parts), title: 'Contract parts', entry: 'part', leastCount: 1, mostCount: 12 },
    {
      ...list('ramp', ramp),
      title: 'Contract demand ramp',
      entry: 'step',
      leastCount: 0,
      mostCount: 120,
    },
  ];
}
