import type { z } from 'zod';
import { deviceSchema } from '../../../models/catalogue/device.ts';
import { deviceClassLabels } from '../../../models/present/words/deviceClassLabels.ts';
import { attributeOf, innermost } from '../../../models/units/attributeOf.ts';
import { plausibleRange } from '../../../models/units/plausible/plausibleRange.ts';
import type { FormField } from '../protocol/formTypes.ts';
import { formField } from './formField.ts';

/** A field of a custom device. */
export interface DeviceField extends FormField {
  readonly isRequired: boolean;
  /** True for a number that needs a quality. */
  readonly isFigure: boolean;
  /** Bounds outside which a value is doubted, with their reason; undefined if there are none. */
  readonly plausible: { readonly least: number; readonly most: number; readonly reason: string } | undefined;
}

/** Fields of a custom device that belong together. */
export interface DeviceFieldGroup {
  readonly title: string;
  readonly fields: readonly DeviceField[];
}

/** The titles of groups, and how the names of their fields begin; what no other group has is in the first. */
const groups: readonly (readonly [title: string, names: RegExp | undefined])[] = [
  ['Device', undefined],
  ['Power', /^(inputBasis|isShelfFed|nameplate|maximum|typical|idle|psu|supply)/],
  ['Cooling', /^(airflow|inlet|coolant|liquid)/],
  ['Accelerators', /^(accelerator|bf16|memory)/],
  ['Price and carbon', /^(unitPrice|currency|priceBasis|embodied)/],
];

/** The form of a custom device: every number, choice and text of its schema that has a label. */
export function deviceForm(): readonly DeviceFieldGroup[] {
  const fields = Object.entries(deviceSchema.shape).flatMap(([name, schema]) => deviceField(name, schema));
  const groupOf = (name: string): string =>
    groups.find(([, names]) => names?.test(name) === true)?.[0] ?? groups[0]?.[0] ?? '';
  return groups.map(([title]) => ({
    title,
    fields: fields.filter(({ path }) => groupOf(path.at(-1) ?? '') === title),
  }));
}

function deviceField(name: string, schema: z.core.$ZodType): DeviceField[] {
  const field = formField(schema, { path: [name], fallback: undefined, currency: undefined });
  const plain = field ?? choiceField(name, schema);
  if (plain === undefined) return [];
  const { def } = innermost(schema) as z.ZodType;
  const range = plausibleRange(['catalogue', 'devices', '*', name]);
  return [
    {
      ...plain,
      ...(name === 'class' ? { choiceLabels: Object.values(deviceClassLabels) } : {}),
      isRequired: (schema as z.ZodType).def.type !== 'optional',
      isFigure: (def.type === 'number' || def.type === 'union') && name !== 'year',
      plausible:
        range === undefined || range.isMoney
          ? undefined
          : { least: range.least, most: range.most, reason: range.reason },
    },
  ];
}

/** A yes or no, and one of a few numbers. */
function choiceField(name: string, schema: z.core.$ZodType): FormField | undefined {
  const { label, description } = attributeOf(schema);
  const inner = innermost(schema) as z.ZodType;
  const choices = inner.def.type === 'boolean' ? ['true', 'false'] : numbersOf(inner);
  if (label === undefined || choices === undefined) return undefined;
  const none = { min: undefined, max: undefined, fallback: undefined, source: undefined, unit: '' };
  const choiceLabels = inner.def.type === 'boolean' ? { choiceLabels: ['Yes', 'No'] } : {};
  return { ...none, path: [name], label, description, choices, ...choiceLabels };
}

function numbersOf(schema: z.ZodType): readonly string[] | undefined {
  if (schema.def.type !== 'union') return undefined;
  const { options } = schema as z.ZodUnion<readonly z.ZodLiteral<number>[]>;
  return options.map(({ value }) => String(value));
}
