import { z } from 'zod';
import { quantity, wholeQuantity } from '../../units/quantity.ts';

// Bounds keep the largest gap, after 50 years, within the range of a number.
const ratioPerYear = (label: string): z.ZodOptional<z.ZodNumber> =>
  quantity('ratio', {
    label,
    min: 0.01,
    max: 4096,
    description: 'Factor per year; alternative: doubling time',
  }).optional();
const doubling = (label: string): z.ZodOptional<z.ZodNumber> =>
  quantity('months', {
    label,
    min: 1,
    max: 1200,
    description: 'Alternative to a factor per year',
  }).optional();

/** Demand for compute against hardware capacity. */
export const growthSchema = z
  .strictObject({
    startYear: wholeQuantity('year', { label: 'First year', min: 1990, max: 2100 }),
    span_years: wholeQuantity('years', { label: 'Years', min: 1, max: 50 }),
    demandGrowthRatio: ratioPerYear('Demand growth'),
    demandDoubling_months: doubling('Demand doubling time'),
    hardwareGrowthRatio: ratioPerYear('Hardware growth'),
    hardwareDoubling_months: doubling('Hardware doubling time'),
    startRatio: quantity('ratio', {
      label: 'Demand over capacity',
      min: 1e-6,
      max: 1e6,
      description: 'In the first year; 1 if the hardware is just sufficient',
    }),
    startAcceleratorCount: quantity('count', {
      label: 'Accelerators in the first year',
      min: 1,
      max: 1e9,
      description:
        'Installed accelerators; the result gives the number needed for the demand with the hardware of each year',
    }).optional(),
  })
  .refine(
    ({ demandGrowthRatio, demandDoubling_months }) =>
      (demandGrowthRatio === undefined) !== (demandDoubling_months === undefined),
    { message: 'state either the growth or the doubling time of the demand', path: ['demandGrowthRatio'] },
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
