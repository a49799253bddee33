import { z } from 'zod';
import { fraction, quantity, wholeQuantity } from '../units/quantity.ts';

const lossFraction = (label: string, description: string): z.ZodOptional<z.ZodNumber> =>
  quantity('fraction', { label, min: 0, max: 0.5, description }).optional();

/** Redundant modules; all modules are energised and share the load. */
export const redundancySchema = z.enum(['N', 'N+1', '2N']).meta({ label: 'Redundancy' });
export type Redundancy = z.infer<typeof redundancySchema>;

const stageShape = {
  noLoadFraction: lossFraction('No-load loss', 'Share of the rating, lost whenever energised'),
  proportionalFraction: lossFraction('Proportional loss', 'Lost share of the output'),
  squareFraction: lossFraction(
    'Square-law loss',
    'Share of the rating, lost at full output; grows with the square of the output',
  ),
  redundancy: redundancySchema.optional(),
  moduleCount: wholeQuantity('count', {
    label: 'Required modules',
    min: 1,
    max: 64,
    description: 'Without the redundant ones',
  }).optional(),
  oversizeFraction: quantity('fraction', {
    label: 'Rating above the design load',
    min: 0,
    max: 4,
    description: '0.2 if the required modules are rated for 20 % more than the design load',
  }).optional(),
  ratedLoad_kW: quantity('kW', {
    label: 'Rated output',
    min: 0.1,
    max: 10_000_000,
    description:
      'Total of the required modules; overrides the rating above the design load. Default: from the design load',
  }).optional(),
};

const innerShape = {
  ...stageShape,
  whiteSpaceFraction: fraction(
    'Loss into the white space',
    'Share of the loss removed by the cooling of the white space',
  ).optional(),
};

/** An absent stage: stated by kind, since a merge patch cannot remove a stage of a preset. */
const absentSchema = z.strictObject({ kind: z.literal('none') });

export const transformerSchema = z
  .discriminatedUnion('kind', [
    absentSchema,
    z.strictObject({ kind: z.enum(['medium-voltage']).optional(), ...stageShape }),
  ])
  .meta({ id: 'Transformer', description: 'From the utility’s medium voltage to low voltage' });

export const switchgearSchema = z
  .discriminatedUnion('kind', [
    absentSchema,
    z.strictObject({ kind: z.enum(['low-voltage']).optional(), ...stageShape }),
  ])
  .meta({
    id: 'Switchgear',
    description: 'Main low-voltage board; mechanical load and lighting branch off here',
  });

export const upsSchema = z
  .discriminatedUnion('kind', [
    absentSchema,
    z.strictObject({
      kind: z
        .enum([
          'double-conversion-2026',
          'double-conversion',
          'eco-mode',
          'double-conversion-midsize',
          'double-conversion-legacy',
        ])
        .optional(),
      ...innerShape,
    }),
  ])
  .meta({ id: 'Ups', description: 'Uninterruptible power supply of the IT load' });

export const distributionSchema = z
  .discriminatedUnion('kind', [
    absentSchema,
    z.strictObject({ kind: z.enum(['busway', 'transformer-pdu']).optional(), ...innerShape }),
  ])
  .meta({ id: 'Distribution', description: 'From the UPS to the racks' });

export const rectifierSchema = z
  .discriminatedUnion('kind', [
    absentSchema,
    z.strictObject({ kind: z.enum(['shelf', 'shelf-2021']).optional(), ...innerShape }),
  ])
  .meta({
    id: 'Rectifier',
    description: 'Power shelves in the racks: from alternating current to the DC busbar',
  });

/** Stated values of any stage. */
export type StatedStage = Readonly<
  | z.infer<typeof transformerSchema>
  | z.infer<typeof switchgearSchema>
  | z.infer<typeof upsSchema>
  | z.infer<typeof distributionSchema>
  | z.infer<typeof rectifierSchema>
>;
