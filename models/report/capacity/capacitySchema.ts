import { z } from 'zod';
import { findingSchema } from '../../problems/Finding.ts';
import { howManyMoreSchema, limitSchema } from '../../racks/capacity/limitSchema.ts';
import { quantity, wholeQuantity } from '../../units/quantity.ts';

const limited = {
  limits: z.array(limitSchema),
  binding: limitSchema
    .nullable()
    .meta({ description: 'The limit that is reached first; null where none is set' }),
  more: howManyMoreSchema.nullable().meta({ description: 'null where no device is asked about' }),
};

const left = (unit: 'kW' | 'U', label: string): z.ZodNullable<z.ZodNumber> =>
  quantity(unit, { label, min: 0 }).nullable();

const strandedSchema = z
  .strictObject({
    power_kW: left('kW', 'IT power stranded'),
    cooling_kW: left('kW', 'Cooling stranded'),
    space_U: left('U', 'Space stranded'),
    powerCost: quantity('currency', { label: 'Cost of the stranded power', min: 0 })
      .nullable()
      .meta({ description: 'At the price of the facility per watt; null where the plan has none' }),
  })
  .meta({ id: 'Stranded', description: 'What is left of the others when the binding limit is reached' });

const load = (label: string): z.ZodNumber => quantity('kVA', { label, min: 0 });

const feedLoadSchema = z
  .strictObject({
    id: z.string(),
    load_kVA: load('Load in normal operation'),
    limit_kVA: load('Limit'),
    lines_kVA: z
      .array(load('Load of a line'))
      .nullable()
      .meta({ description: 'L1 to L3; null where it is not told for every load on which lines it is' }),
    worst: z
      .strictObject({
        load_kVA: load('Load after a loss'),
        lost: z.string().meta({ description: 'The side or feed that is lost' }),
        headroom_kVA: quantity('kVA', { label: 'Left' }),
      })
      .nullable()
      .meta({ description: 'After the loss that is worst for it; null where it outlives none' }),
  })
  .meta({ id: 'FeedLoad', description: 'What one feed of one rack carries' });
export type FeedLoadReport = Readonly<z.infer<typeof feedLoadSchema>>;

const rackCapacitySchema = z
  .strictObject({
    ids: z.array(z.string()).min(1),
    name: z.string(),
    hall: z.string(),
    rackCount: wholeQuantity('count', { label: 'Racks', min: 1 }),
    ...limited,
    feeds: z.array(feedLoadSchema),
  })
  .meta({
    id: 'RackCapacity',
    description: 'Racks built and fed alike, and what one of them may still take',
  });
export type RackCapacity = Readonly<z.infer<typeof rackCapacitySchema>>;

const rowCapacitySchema = z
  .strictObject({
    hall: z.string(),
    first: z.string().meta({ description: 'Label of the first rack of the row' }),
    last: z.string(),
    rackCount: wholeQuantity('count', { label: 'Racks', min: 1 }),
    ...limited,
  })
  .meta({ id: 'RowCapacity' });
export type RowCapacity = Readonly<z.infer<typeof rowCapacitySchema>>;

const hallCapacitySchema = z
  .strictObject({
    hall: z.string(),
    name: z.string(),
    rackCount: wholeQuantity('count', { label: 'Racks', min: 0 }),
    ...limited,
    stranded: strandedSchema,
  })
  .meta({ id: 'HallCapacity' });
export type HallCapacity = Readonly<z.infer<typeof hallCapacitySchema>>;

/** What halls, rows and racks may still take, which limit ends it, and what that strands. */
export const capacityReportSchema = z
  .strictObject({
    halls: z.array(hallCapacitySchema),
    rows: z.array(rowCapacitySchema),
    racks: z.array(rackCapacitySchema),
    findings: z.array(findingSchema),
  })
  .meta({ id: 'CapacityReport' });
export type CapacityReport = Readonly<z.infer<typeof capacityReportSchema>>;
