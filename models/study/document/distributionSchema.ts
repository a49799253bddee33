import { z } from 'zod';

const value = (description: string): z.ZodNumber =>
  z.number().meta({ description: `${description}, in the unit of the input` });
const values = z.array(z.number()).min(1).max(10_000);

/** What is known of an uncertain input, by kind. Numbers are in the unit of the input; the rules between them are checked when a study is opened. */
export const distributionSchema = z
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
      least: value('Lower bound; default: none').optional(),
      most: value('Upper bound; default: none').optional(),
    }),
    z.strictObject({
      kind: z.literal('lognormal'),
      median: value('Median'),
      geometricStandardDeviation: z.number().meta({
        description: 'Factor above 1: 68 % of the values are within the median divided and multiplied by it',
      }),
    }),
    z.strictObject({
      kind: z.literal('empirical'),
      values: values.meta({ description: 'Observed values, in the unit of the input' }),
      weights: values.optional().meta({ description: 'How much each value counts. Default: all the same' }),
    }),
    z.strictObject({
      kind: z.literal('discrete'),
      values: values.meta({ description: 'Possible values, in the unit of the input' }),
      probabilities: values.meta({ description: 'Of each value; their sum is 1' }),
    }),
  ])
  .meta({ id: 'Distribution' });
