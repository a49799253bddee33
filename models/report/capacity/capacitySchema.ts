import { z } from 'zod';
import { findingSchema } from '../../problems/Finding.ts';
import { howManyMoreSchema, limitSchema } from '../../racks/capacity/limitSchema.ts';
import { quantity, wholeQuantity } from '../../units/quantity.ts';

const limited = {
  limits: z.array(limitSchema),
  binding: limitSchema
    .nullable()
    .meta({ description: 'Binding limit: the one reached first; null if none is stated' }),
  more: howManyMoreSchema.nullable().meta({ description: 'null if no device is requested' }),
};

const left = (unit: 'kW' | 'U', label: string): z.ZodNullable<z.ZodNumber> =>
  quantity(unit, { label, min: 0 }).nullable();

const strandedSchema = z
  .strictObject({
    power_kW: left('kW', 'Stranded IT power'),
    cooling_kW: left('kW', 'Stranded cooling'),
    space_U: left('U', 'Stranded rack units'),
    powerCost: quantity('currency', { label: 'Cost of the stranded power', min: 0 })
      .nullable()
      .meta({ description: 'At the facility capex per watt; null if the plan has none' }),
  })
  .meta({
    id: 'Stranded',
    description: 'Remaining capacity of the other limits when the binding limit is reached',
  });

const load = (label: string): z.ZodNumber => quantity('kVA', { label, min: 0 });

const feedLoadSchema = z
  .strictObject({
    id: z.string(),
    load_kVA: load('Load, normal operation'),
    limit_kVA: load('Limit'),
    lines_kVA: z
      .array(load('Phase load'))
      .nullable()
      .meta({ description: 'L1 to L3; null if the phases of some load are not stated' }),
    worst: z
      .strictObject({
        load_kVA: load('Failover load'),
        lost: z.string().meta({ description: 'Lost side or feed' }),
        dropped_kW: quantity('kW', { label: 'Dropped load of the rack', min: 0 }),
        headroom_kVA: quantity('kVA', { label: 'Headroom' }),
      })
      .nullable()
      .meta({
        description:
          'At failover: after the worst loss for this feed, as if devices that stop still drew their load; null if it remains energised after none',
      }),
  })
  .meta({ id: 'FeedLoad', description: 'Load of one feed of one rack' });
export type FeedLoadReport = Readonly<z.infer<typeof feedLoadSchema>>;

/** What some single failures do to one rack. */
export const rackFailureSchema = z
  .strictObject({
    lost: z
      .array(z.string())
      .meta({ description: 'Lost sides, feeds, nodes or units: each alone does this' }),
    dropped_kW: quantity('kW', { label: 'Dropped load of one rack', min: 0 }),
    cause: z.string().meta({ description: 'Why it drops load, or what it overloads' }),
  })
  .meta({ id: 'RackFailure', description: 'What some single failures do to one rack' });
export type RackFailure = Readonly<z.infer<typeof rackFailureSchema>>;

const rackCapacitySchema = z
  .strictObject({
    ids: z.array(z.string()).min(1),
    name: z.string(),
    hall: z.string(),
    rackCount: wholeQuantity('count', { label: 'Racks', min: 1 }),
    ...limited,
    feeds: z.array(feedLoadSchema),
    failures: z.array(rackFailureSchema).meta({
      description: 'Single failures that drop its load or overload its feeds, by cause, worst first',
    }),
  })
  .meta({
    id: 'RackCapacity',
    description: 'Identical racks with identical feeds, and the remaining capacity of one of them',
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

/** Remaining capacity of halls, rows and racks, the binding limit, and the capacity that it strands. */
export const capacityReportSchema = z
  .strictObject({
    halls: z.array(hallCapacitySchema),
    rows: z.array(rowCapacitySchema),
    racks: z.array(rackCapacitySchema),
    findings: z.array(findingSchema),
  })
  .meta({ id: 'CapacityReport' });
export type CapacityReport = Readonly<z.infer<typeof capacityReportSchema>>;
