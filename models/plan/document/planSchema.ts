import { z } from 'zod';
import { carbonSchema } from '../../carbon/carbonSchema.ts';
import { ownRowsSchema } from '../../catalogue/Library.ts';
import { idSchema } from '../../catalogue/row.ts';
import { coolingSchema } from '../../cooling/coolingSchema.ts';
import { financeSchema } from '../../finance/financeSchema.ts';
import { hallSchema } from '../../floor/hallSchema.ts';
import { placeSchema } from '../../floor/placeSchema.ts';
import { feedSchema } from '../../power/feedSchema.ts';
import { meteringPointSchema } from '../../power/meteringPoint.ts';
import { powerSchema } from '../../power/powerSchema.ts';
import { topologySchema } from '../../power/topology/topologySchema.ts';
import { contentsSchema } from '../../racks/contentsSchema.ts';
import { tariffSchema } from '../../tariff/tariffSchema.ts';
import { quantity, wholeQuantity } from '../../units/quantity.ts';
import { climateSchema, designBasisSchema } from '../../weather/climateSchema.ts';
import { workloadSchema } from '../../workload/workloadSchema.ts';
import { planLimits } from './limits.ts';
import { plainNameSchema } from './plainName.ts';
import { findingDecisionSchema } from './findingDecisionSchema.ts';
import { keyed } from './keyed.ts';
import { knownNetboxSchema } from './knownNetboxSchema.ts';

export const CURRENT_SCHEMA_VERSION = 1;

const siteSchema = z
  .strictObject({
    name: z.string().min(1).max(200).optional(),
    timeZone: z.string().min(1).max(64).optional().meta({
      label: 'Time zone',
      description: 'IANA time zone, such as America/New_York. Default: that of the place',
    }),
    country: z
      .string()
      .regex(/^[A-Z]{2,3}$/, 'a country is an ISO 3166 code of two or three capitals, such as DE')
      .optional()
      .meta({ label: 'Country', description: 'ISO 3166 code, such as DE. Default: that of the climate' }),
    region: z
      .string()
      .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'a region is an ISO 3166-2 code, such as US-VA')
      .optional()
      .meta({
        label: 'Region',
        description: 'State or province, such as US-VA. Default: that of the climate',
      }),
    latitude_deg: quantity('deg', { label: 'Latitude', min: -90, max: 90 })
      .optional()
      .meta({ description: 'Of the site, to compare with that of the weather' }),
    longitude_deg: quantity('deg', { label: 'Longitude', min: -180, max: 180 })
      .optional()
      .meta({ description: 'Of the site, to compare with that of the weather' }),
    elevation_m: quantity('m', { label: 'Elevation', min: -430, max: 5500 })
      .optional()
      .meta({ description: 'Of the site above sea level, to compare with that of the weather' }),
    calendarYear: wholeQuantity('year', { label: 'Calendar year', min: 1990, max: 2100 })
      .optional()
      .meta({ description: 'Year that defines weekdays and length of the simulated year. Default: 2025' }),
    climate: climateSchema
      .optional()
      .meta({ description: 'Weather; required if cooling is computed from equipment' }),
    designBasis: designBasisSchema.optional().meta({
      label: 'Design weather',
      description:
        'Design weather of plants. Default: 20-year extreme for redundant plants, otherwise 0.4 % annual',
    }),
  })
  .meta({ id: 'Site' });

export const rackSchema = z
  .strictObject({
    name: z.string().min(1).max(200).optional(),
    hall: idSchema.meta({ description: 'Id of a hall of the plan' }),
    rackType: idSchema.meta({ description: 'Catalogue row id: rack type' }),
    count: wholeQuantity('count', { label: 'Racks', min: 1, max: 100_000 })
      .optional()
      .meta({ description: 'Number of identical racks. Default: 1' }),
    contents: keyed(contentsSchema, { max: planLimits.contentsPerRack, what: 'contents of a rack' }),
    feeds: keyed(feedSchema, { max: planLimits.feedsPerRack, what: 'feeds of a rack' })
      .optional()
      .meta({ description: 'Power feeds of the rack. Default: none, so no feed is checked' }),
    places: keyed(placeSchema, { max: planLimits.entries, what: 'positions of a rack' }).optional().meta({
      description: 'Positions of the racks in the room of their hall, by label. Default: unplaced',
    }),
    coolingCapacity_kW: quantity('kW', {
      label: 'Cooling capacity of a rack',
      min: 0,
      max: 10_000,
      description: 'Cooling capacity per rack. Default: no limit',
    }).optional(),
    workload: workloadSchema.optional().meta({ description: 'Overrides the workload of the plan' }),
    tenant: z.string().min(1).max(100).optional().meta({ description: 'Tenant for bill allocation' }),
  })
  .meta({ id: 'Rack' });
export type Rack = Readonly<z.infer<typeof rackSchema>>;

const phaseSchema = z
  .strictObject({
    name: z.string().min(1).max(200).optional(),
    date: z.iso.date().meta({ description: 'First day in service' }),
    adds: z
      .strictObject({
        racks: z.literal('all').optional().meta({ description: 'All racks not named by another phase' }),
        rackCounts: z
          .record(idSchema, wholeQuantity('count', { label: 'Racks', min: 1, max: 100_000 }))
          .optional()
          .meta({ description: 'Number of racks, by id' }),
      })
      .refine(
        ({ racks, rackCounts }) => (racks === undefined) !== (rackCounts === undefined),
        'a phase adds racks: "all", or rackCounts',
      )
      .meta({
        description: 'Racks that come into service on that day',
      }),
  })
  .meta({ id: 'Phase' });

/** Sections of a design; a plan adds options to it. */
export const designShape = {
  schemaVersion: z.literal(CURRENT_SCHEMA_VERSION).meta({ unit: 'version', label: 'Schema version' }),
  name: plainNameSchema,
  description: z.string().max(10_000).optional(),
  site: siteSchema.optional(),
  halls: keyed(hallSchema, { min: 1, max: planLimits.halls, what: 'halls' }),
  racks: keyed(rackSchema, { max: planLimits.racks, what: 'racks' }),
  phases: keyed(phaseSchema, { max: planLimits.phases, what: 'phases' })
    .optional()
    .meta({ description: 'When racks come into service. Default: before the simulated year' }),
  power: powerSchema.optional(),
  powerTopology: topologySchema
    .optional()
    .meta({ description: 'Power topology. Default: none, so only the feeds of the racks are checked' }),
  cooling: coolingSchema,
  workload: workloadSchema,
  energyBasis: z.enum(['typical', 'maximum']).optional().meta({
    label: 'Energy basis',
    description: 'Draw at full utilisation that energy is computed from. Default: typical',
  }),
  itMetering: meteringPointSchema.optional().meta({
    label: 'IT metering point',
    description:
      'Where IT energy is metered, and PUE with it (ISO/IEC 30134-2): ups-output is category 1, pdu-output 2, rack-input 3. Power shelves and power supplies are inside the rack. Default: rack-input',
  }),
  tariff: tariffSchema,
  carbon: carbonSchema,
  finance: financeSchema.optional(),
  catalogue: ownRowsSchema.optional(),
};

const optionSchema = z
  .strictObject({
    name: plainNameSchema,
    changes: z.record(z.string(), z.unknown()).meta({
      description:
        'JSON Merge Patch (RFC 7396) on the plan. One deviation: an object whose kind changes is replaced whole.',
    }),
  })
  .meta({ id: 'Option' });

/** Ids of options start with a letter, so that they retain their order. */
const optionIdSchema = idSchema.regex(/^[A-Za-z]/, 'an option id starts with a letter');

/** One complete design without options. */
export const scenarioSchema = z.strictObject(designShape).meta({ id: 'Scenario' });
export type Scenario = Readonly<z.infer<typeof scenarioSchema>>;

/** The plan document: a design and named changes to it. */
export const planSchema = z
  .strictObject({
    ...designShape,
    options: keyed(optionSchema, { max: planLimits.options, what: 'options', key: optionIdSchema })
      .optional()
      .meta({ description: 'Named sets of changes that are compared; the first is the baseline' }),
    findingDecisions: keyed(findingDecisionSchema, {
      max: planLimits.findingDecisions,
      what: 'decisions on findings',
    })
      .optional()
      .meta({ description: 'Findings that were accepted or ignored, each with its reason. Default: none' }),
    netbox: knownNetboxSchema
      .optional()
      .meta({ description: 'The NetBox that the plan was taken from, as it was then. Default: none' }),
  })
  .meta({ id: 'Plan', title: 'Plenum plan, schema version 1' });
export type Plan = Readonly<z.infer<typeof planSchema>>;
