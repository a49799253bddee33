import { z } from 'zod';
import { quantity } from '../../units/quantity.ts';
import type { Unit } from '../../units/suffixes.ts';

const value = (label: string, description?: string): z.ZodNumber =>
  quantity('unit of the field', { label, ...(description === undefined ? {} : { description }) });
const list = (unit: Unit, label: string, description?: string): z.ZodArray<z.ZodNumber> =>
  z
    .array(quantity(unit, { label, ...(description === undefined ? {} : { description }) }))
    .min(1)
    .max(10_000);

/** What is known of an uncertain input, by kind. Numbers are in the unit of the input; the rules between them are checked when a study is opened. */
export const inputDistributionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('uniform'),
      from: value('Least value'),
      to: value('Greatest value'),
    }),
    z.strictObject({
      kind: z.literal('triangular'),
      least: value('Least value'),
      mode: value('Most likely value'),
      most: value('Greatest value'),
    }),
    z.strictObject({
      kind: z.literal('normal'),
      mean: value('Mean'),
      standardDeviation: value('Standard deviation'),
      least: value('Lower bound', 'Default: none').optional(),
      most: value('Upper bound', 'Default: none').optional(),
    }),
    z.strictObject({
      kind: z.literal('lognormal'),
      median: value('Median'),
      geometricStandardDeviation: quantity('ratio', {
        label: 'Geometric standard deviation',
        description: 'Factor above 1: 68 % of the values are within the median divided and multiplied by it',
      }),
    }),
    z.strictObject({
      kind: z.literal('empirical'),
      values: list('unit of the field', 'Observed values'),
      weights: list('ratio', 'Weight', 'How much each value counts. Default: all the same').optional(),
    }),
    z.strictObject({
      kind: z.literal('discrete'),
      values: list('unit of the field', 'Possible values'),
      probabilities: list('ratio', 'Probability', 'Of each value; their sum is 1'),
    }),
  ])
  .meta({ id: 'InputDistribution' });
