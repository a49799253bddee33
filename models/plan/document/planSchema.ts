import { z } from 'zod';
import { carbonSchema } from '../../carbon/carbonSchema.ts';
import { ownRowsSchema } from '../../catalogue/Library.ts';
import { idSchema } from '../../catalogue/row.ts';
import { coolingSchema } from '../../cooling/coolingSchema.ts';
import { financeSchema } from '../../finance/financeSchema.ts';
import { hallSchema } from '../../floor/hallSchema.ts';
import { placeSchema } from '../../floor/placeSchema.ts';
import { feedSchema } from '../../power/feedSchema.ts';
import { powerSchema } from '../../power/powerSchema.ts';
import { topologySchema } from '../../power/topology/topologySchema.ts';
import { contentsSchema } from '../../racks/contentsSchema.ts';
import { tariffSchema } from '../../tariff/tariffSchema.ts';
import { quantity, wholeQuantity } from '../../units/quantity.ts';
import { climateSchema, designBasisSchema } from '../../weather/climateSchema.ts';
import { workloadSchema } from '../../workload/workloadSchema.ts';
import { planLimits } from './limits.ts';
import { keyed } from './keyed.ts';

export const CURRENT_SCHEMA_VERSION = 1;

const siteSchema = z
  .strictObject({
    name: z.string().min(1).max(200).optional(),
    timeZone: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .meta({ description: 'IANA time zone, such as America/New_York; UTC unless given' }),
    calendarYear: wholeQuantity('year', { label: 'Calendar year', min: 1990, max: 2100 })
      .optional()
      .meta({ description: 'The year whose weekdays and length the simulation uses; 2025 unless given' }),
    climate: climateSchema
      .optional()
      .meta({ description: 'The weather; needed where cooling is computed from equipment' }),
    designBasis: designBasisSchema.optional().meta({
      description:
        'The weather that plants are sized for: once in 20 years where they are redundant, else 0.4 % of the hours, unless given',
    }),
  })
  .meta({ id: 'Site' });

export const rackSchema = z
  .strictObject({
    name: z.string().min(1).max(200).optional(),
    hall: idSchema.meta({ description: 'Id of a hall of the plan' }),
    rackType: idSchema.meta({ description: 'Id of a catalogue rack type' }),
    count: wholeQuantity('count', { label: 'Racks', min: 1, max: 100_000 })
      .optional()
      .meta({ description: 'Racks built exactly like this; 1 unless given' }),
    contents: keyed(contentsSchema, { max: planLimits.contentsPerRack, what: 'contents of a rack' }),
    feeds: keyed(feedSchema, { max: planLimits.feedsPerRack, what: 'feeds of a rack' })
      .optional()
      .meta({ description: 'Any number of circuits; no feed is checked unless given' }),
    places: keyed(placeSchema, { max: planLimits.entries, what: 'places of a rack' }).optional().meta({
      description:
        'Where the racks stand in the room of their hall, by the label on the floor; unplaced unless given',
    }),
    coolingCapacity_kW: quantity('kW', {
      label: 'Cooling of a rack',
      min: 0,
      max: 10_000,
      description: 'Heat that can be carried away from each of these racks; no limit of its own unless given',
    }).optional(),
    workload: workloadSchema.optional().meta({ description: 'Stands before the workload of the plan' }),
    tenant: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'Who pays for it; the bill is split by tenant' }),
  })
  .meta({ id: 'Rack' });
export type Rack = Readonly<z.infer<typeof rackSchema>>;

const phaseSchema = z
  .strictObject({
    name: z.string().min(1).max(200).optional(),
    date: z.iso.date().meta({ description: 'First day in service' }),
    adds: z
      .strictObject({
        racks: z.literal('all').optional().meta({ description: 'All that no other phase names' }),
        rackCounts: z
          .record(idSchema, wholeQuantity('count', { label: 'Racks', min: 1, max: 100_000 }))
          .optional()
          .meta({ description: 'How many of which racks, by id' }),
      })
      .refine(
        ({ racks, rackCounts }) => (racks === undefined) !== (rackCounts === undefined),
        'a phase adds racks: "all", or rackCounts',
      )
      .meta({
        description: 'What comes into service on that day',
      }),
  })
  .meta({ id: 'Phase' });

/** Everything that one design states; a plan adds the options to it. */
export const designShape = {
  schemaVersion: z.literal(CURRENT_SCHEMA_VERSION).meta({ unit: 'version', label: 'Schema version' }),
  name: z.string().min(1).max(200),
  description: z.string().max(10_000).optional(),
  site: siteSchema.optional(),
  halls: keyed(hallSchema, { min: 1, max: planLimits.halls, what: 'halls' }),
  racks: keyed(rackSchema, { max: planLimits.racks, what: 'racks' }),
  phases: keyed(phaseSchema, { max: planLimits.phases, what: 'phases' })
    .optional()
    .meta({ description: 'When racks come into service; before the simulated year unless given' }),
  power: powerSchema.optional(),
  powerTopology: topologySchema
    .optional()
    .meta({ description: 'What feeds what; only the feeds of the racks are checked unless given' }),
  cooling: coolingSchema,
  workload: workloadSchema,
  energyBasis: z
    .enum(['typical', 'maximum'])
    .optional()
    .meta({ description: 'The draw at full utilisation that energy is computed from; typical unless given' }),
  tariff: tariffSchema,
  carbon: carbonSchema,
  finance: financeSchema.optional(),
  catalogue: ownRowsSchema.optional(),
};

const optionSchema = z
  .strictObject({
    name: z.string().min(1).max(200),
    changes: z.record(z.string(), z.unknown()).meta({
      description:
        'JSON Merge Patch (RFC 7396) on the plan. One deviation: an object whose kind changes is replaced whole.',
    }),
  })
  .meta({ id: 'Option' });

/** Ids of options begin with a letter, so that they keep the order they are written in. */
const optionIdSchema = idSchema.regex(/^[A-Za-z]/, 'an option id starts with a letter');

/** One complete design, no options left. */
export const scenarioSchema = z.strictObject(designShape).meta({ id: 'Scenario' });
export type Scenario = Readonly<z.infer<typeof scenarioSchema>>;

/** The document that a planner edits, stores and compares: a design and named changes to it. */
export const planSchema = z
  .strictObject({
    ...designShape,
    options: keyed(optionSchema, { max: planLimits.options, what: 'options', key: optionIdSchema })
      .optional()
      .meta({ description: 'Named changes, compared side by side; the first is the baseline' }),
  })
  .meta({ id: 'Plan', title: 'Plenum plan, schema version 1' });
export type Plan = Readonly<z.infer<typeof planSchema>>;
