import { z } from 'zod';
import { quantity, wholeQuantity } from '../units/quantity.ts';

/** What two options can differ in. */
export const differenceParts = [
  'cooling',
  'power',
  'lighting',
  'devices',
  'phases',
  'workload',
  'energy-basis',
  'climate',
  'calendar',
  'tariff',
  'carbon',
  'finance',
  'other',
] as const;
export type DifferencePart = (typeof differenceParts)[number];

const valueSchema = z
  .strictObject({ value: z.union([z.number().meta({ unit: 'see unit' }), z.string()]) })
  .nullable();

/** A difference of an option from the baseline: its first input of a part, and the number of others. */
export const optionDifferenceSchema = z
  .strictObject({
    part: z.enum(differenceParts),
    path: z.string().meta({ description: 'Path of the input, or of the section of the plan' }),
    label: z.string(),
    unit: z.string(),
    baseline: valueSchema.meta({ description: 'null if the baseline has no such input' }),
    its: valueSchema.meta({ description: 'null if the option has no such input' }),
    moreCount: wholeQuantity('count', { label: 'Further inputs of the part that differ', min: 0 }),
  })
  .meta({ id: 'OptionDifference' });
export type OptionDifference = Readonly<z.infer<typeof optionDifferenceSchema>>;

/** Savings of energy, cost and carbon. */
const savingsSchema = z.strictObject({
  energySaving_kWh: quantity('kWh', { label: 'Energy savings' }),
  costSaving: quantity('currency', { label: 'Cost savings' }),
  carbonSaving_kg: quantity('kg', { label: 'Carbon savings' }).nullable(),
});

/** The savings of an option in two parts that add up to them. */
export const coolingShareSchema = z
  .strictObject({
    cooling: savingsSchema.meta({
      description: 'The baseline with the cooling of the option and nothing else of it, against the baseline',
    }),
    others: savingsSchema.meta({
      description: 'All other differences, against the baseline with that cooling',
    }),
  })
  .meta({ id: 'CoolingShare' });
export type CoolingShare = Readonly<z.infer<typeof coolingShareSchema>>;
