import { z } from 'zod';
import { quantity, wholeQuantity } from '../../units/quantity.ts';

// Bounds keep the largest gap, after 50 years, within what a number holds.
const ratioPerYear = (label: string): z.ZodOptional<z.ZodNumber> =>
  quantity('ratio', {
    label,
    min: 0.01,
    max: 4096,
    description: 'Factor a year, or state the doubling time',
  }).optional();
const doubling = (label: string): z.ZodOptional<z.ZodNumber> =>
  quantity('months', { label, min: 1, max: 1200, description: 'In place of a factor a year' }).optional();

/** Demand for computing against what the hardware does. */
export const growthSchema = z
  .strictObject({
    startYear: wholeQuantity('year', { label: 'First year', min: 1990, max: 2100 }),
    span_years: wholeQuantity('years', { label: 'Years', min: 1, max: 50 }),
    demandGrowthRatio: ratioPerYear('Growth of demand'),
    demandDoubling_months: doubling('Doubling time of demand'),
    hardwareGrowthRatio: ratioPerYear('Growth of the hardware'),
    hardwareDoubling_months: doubling('Doubling time of the hardware'),
    startRatio: quantity('ratio', {
      label: 'Demand over capacity',
      min: 1e-6,
      max: 1e6,
      description: 'In the first year; 1 where the hardware is just enough',
    }),
    startAcceleratorCount: quantity('count', {
      label: 'Accelerators in the first year',
      min: 1,
      max: 1e9,
      description: 'What is installed; the answer says how many of each year’s hardware the demand needs',
    }).optional(),
  })
  .refine(
    ({ demandGrowthRatio, demandDoubling_months }) =>
      (demandGrowthRatio === undefined) !== (demandDoubling_months === undefined),
    { message: 'state either the growth or the doubling time of demand', path: ['demandGrowthRatio'] },
  )
  .refine(
    ({ hardwareGrowthRatio, hardwareDoubling_months }) =>
      (hardwareGrowthRatio === undefined) !== (hardwareDoubling_months === undefined),
    {
      message: 'state either the growth or the doubling time of the hardware',
      path: ['hardwareGrowthRatio'],
    },
  )
  .meta({ id: 'Growth' });
export type Growth = Readonly<z.infer<typeof growthSchema>>;
