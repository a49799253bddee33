import { ModelError } from '../../problems/ModelError.ts';
import type { AxisSection } from '../document/axisSchema.ts';
import type { StudyBase } from '../studyBase.ts';
import { fieldAxis } from './fieldAxis.ts';
import { offeredFields, unstatedField, type OfferedField } from './offeredFields.ts';

/** A field and the axis that a study of it begins with. */
export interface FieldAxis {
  readonly field: OfferedField;
  readonly axis: AxisSection;
}

const VALUES = 5;

/** Rows of the catalogue, by the value that they give, which a study varies. */
const valueOfRow: Readonly<Record<string, string>> = {
  'tariff.price': 'tariff.energyPrice_per_kWh',
  'carbon.grid': 'carbon.intensity_g_per_kWh',
};

/**
 * The axis that a study of a field begins with: a number with values around its present one, a choice with all of its values.
 *
 * @param base - with the inputs that the design uses
 * @param path - keys of the field, separated by dots; of a row of the catalogue that gives a value, the value is varied
 * @throws ModelError `study-invalid` if a study cannot vary the field, with the reason
 */
export function axisOfField(base: StudyBase, path: string): FieldAxis {
  const varied = valueOfRow[path] ?? path;
  const known = offeredFields(base).find((one) => one.path === varied);
  if (known !== undefined) return { field: known, axis: fieldAxis(known) };
  const field = unstatedField(base, varied);
  if (field !== undefined) return { field, axis: usualAxis(field) };
  throw new ModelError(
    'study-invalid',
    `A study cannot vary ${varied}: this design does not use it, or nothing is known of its values. A value that the plan states can be varied.`,
  );
}

/** Of a field without a present value: all that is usual. It has its name, as it is not among the fields of the plan. */
function usualAxis(field: OfferedField): AxisSection {
  const { path, label, plausible } = field;
  const named = label === undefined ? {} : { name: label };
  if (field.allowed.kind !== 'number' || plausible === undefined) return { ...named, ...fieldAxis(field) };
  return { ...named, kind: 'range', path, from: plausible.least, to: plausible.most, valueCount: VALUES };
}
