import type { AxisSection } from '../document/axisSchema.ts';
import type { OfferedField } from './offeredFields.ts';
import { rangeAround } from './rangeAround.ts';

/** The axis that a field is offered with: a number with values around its present one, a choice with all of its values. */
export function fieldAxis(field: OfferedField): AxisSection {
  const { path, allowed } = field;
  switch (allowed.kind) {
    case 'number':
      return { kind: 'range', path, ...rangeAround(field) };
    case 'choice':
      return { kind: 'values', path, values: [...allowed.choices] };
    case 'yes-no':
      return { kind: 'values', path, values: [true, false] };
  }
}
