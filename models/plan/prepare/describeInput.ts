import type { z } from 'zod';
import { attributeOf, innermost, type Attribute } from '../../units/attributeOf.ts';
import { unitSymbol } from '../../units/suffixes.ts';
import { planSchema } from '../document/planSchema.ts';

/** Description of an input, without value and origin. */
export interface InputText {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly basis: string;
}

/** Words of an input that differ from those of its schema. */
export interface OwnText {
  readonly label?: string;
  readonly unit?: string;
  /** ISO 4217 code in units of money. */
  readonly currency?: string;
}

/**
 * The description of an input, with label and unit of the schema at its path.
 *
 * @param path - of a parameter of a scenario
 * @param basis - meaning of the value: which draw, which boundary, which period
 * @param own - overrides the schema
 */
export function describeInput(path: string, basis: string, own: OwnText = {}): InputText {
  const attribute = attributeAt(path);
  const { label = attribute.label, unit = unitOf(attribute, own.currency) } = own;
  if (label === undefined) throw new TypeError(`The schema has no label at ${path}.`);
  return { path, label, unit, basis };
}

const unitOf = ({ unit }: Attribute, currency: string | undefined): string =>
  unit === undefined ? '' : unitSymbol(unit, currency);

/** Cache of attributes: `prepare` runs for every option and every change. */
const known = new Map<string, Attribute>();

function attributeAt(path: string): Attribute {
  const found = known.get(path) ?? attributeOfKeys(path.split('.'));
  known.set(path, found);
  return found;
}

/**
 * Label, description and unit of the schema at a path of keys; entries of a list have no key.
 *
 * @param keys - from the root of a plan; ids of records are passed over
 */
export const attributeOfKeys = (keys: readonly string[]): Attribute => firstAttribute(planSchema, keys) ?? {};

/** The attribute at a path; of several kinds, that of the first one with such a field. */
function firstAttribute(schema: z.core.$ZodType, keys: readonly string[]): Attribute | undefined {
  const [key, ...rest] = keys;
  const inner = innermost(schema) as z.ZodType;
  if (inner.def.type === 'array') return firstAttribute((inner as z.ZodArray).element, keys);
  if (key === undefined) return attributeOf(schema);
  if (inner.def.type === 'record') return firstAttribute((inner as z.ZodRecord).valueType, rest);
  if (inner.def.type === 'union') {
    for (const option of (inner as z.ZodUnion).options) {
      const found = firstAttribute(option, [key, ...rest]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (inner.def.type !== 'object') return undefined;
  const shape: Readonly<Record<string, z.core.$ZodType>> = (inner as z.ZodObject).shape;
  const field = shape[key];
  return field === undefined ? undefined : firstAttribute(field, rest);
}
