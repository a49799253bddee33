import { z } from 'zod';
import { fraction, quantity, wholeQuantity } from '../units/quantity.ts';
import { statedCaptureSchema } from './captureSchema.ts';
import { statedPlantSchema } from './plantSchema.ts';
import { coolingPresets, type CoolingPresetId } from './presets.ts';

/** What takes the heat from the devices. */
export const captureSchema = z.enum(['room-air', 'in-row', 'rear-door', 'direct-to-chip', 'immersion']);
export type Capture = z.infer<typeof captureSchema>;

const airHeatPerRackLimit_kW = quantity('kW', {
  label: 'Air heat per rack',
  min: 0,
  max: 500,
  description: 'Heat that the room air is trusted to take from one rack',
}).optional();

/** A PUE that somebody states, the same in every hour. */
const fixedPueSchema = z.strictObject({
  kind: z.literal('fixed-pue'),
  pue: quantity('ratio', {
    label: 'PUE',
    min: 1,
    max: 5,
    description: 'Facility energy over IT energy; losses of the power chain are inside it',
  }),
  capture: captureSchema.optional().meta({
    description:
      'The heat capture that the PUE stands for; room-air unless given. It decides which checks apply.',
  }),
  airHeatPerRackLimit_kW,
});

/** Names of cooling systems that come with every parameter. */
const presetIds = Object.keys(coolingPresets) as [CoolingPresetId, ...CoolingPresetId[]];
export const coolingPresetSchema = z.enum(presetIds).meta({
  label: 'Cooling system',
  description: 'A named system; what the plan states stands before it',
});

/** How the heat of devices is made, and what their own cooling uses. */
const serverFields = {
  serverFanFraction: fraction(
    'Server fans',
    'Share of an air-cooled device’s draw that its fans use; liquid cooling saves part of it',
  ).optional(),
  serverSupplyEfficiency: quantity('ratio', {
    label: 'Efficiency of the servers’ supplies',
    min: 0.5,
    max: 1,
    description: 'Of AC-fed devices; inside their draw already, so that it appears in ITUE only',
  }).optional(),
};

/** How long cooling lasts when machines stop. */
const rideThroughSchema = z
  .strictObject({
    water_L: quantity('L', { label: 'Chilled water in the loop', min: 0, max: 100_000_000 }).optional(),
    waterRise_K: quantity('K', { label: 'Allowed rise of the water', min: 0.1, max: 40 }).optional(),
    roomVolume_m3: quantity('m3', { label: 'Air in the room', min: 0, max: 10_000_000 }).optional(),
    airRise_K: quantity('K', { label: 'Allowed rise of the air', min: 0.1, max: 40 }).optional(),
    restart_s: quantity('s', { label: 'Restart of the chillers', min: 0, max: 7200 }).optional(),
  })
  .meta({ id: 'RideThrough' });

/** Heat that leaves for somebody who can use it. */
const heatReuseSchema = z
  .strictObject({
    demand_kW: quantity('kW', { label: 'Heat wanted', min: 0, max: 1_000_000 }),
    network_C: quantity('C', {
      label: 'Supply of the heat network',
      min: 20,
      max: 120,
      description: 'Where it is above the warmest water of the hall, heat pumps lift the heat',
    }),
  })
  .meta({ id: 'HeatReuse' });

/** A cooling system that is computed hour by hour from climate and equipment. */
const systemSchema = z.strictObject({
  kind: z.literal('system'),
  preset: coolingPresetSchema.optional(),
  capture: statedCaptureSchema.optional(),
  plant: statedPlantSchema.optional(),
  airPlant: statedPlantSchema.optional().meta({
    description: 'Carries the heat that a liquid does not take; used only where a liquid takes some',
  }),
  redundancy: z.enum(['N', 'N+1', '2N']).optional().meta({
    label: 'Redundancy',
    description: 'Units of chillers, towers, coolers, fans and pumps beyond those that the design hour needs',
  }),
  unitCount: wholeQuantity('count', {
    label: 'Units',
    min: 1,
    max: 200,
    description: 'Units that carry the design hour together',
  }).optional(),
  ratedIt_kW: quantity('kW', {
    label: 'IT load that the plant is sized for',
    min: 0,
    max: 10_000_000,
    description: 'Capacity of the halls, or the racks’ sizing load, unless given',
  }).optional(),
  airClass: z
    .enum(['A1', 'A2', 'A3', 'A4'])
    .optional()
    .meta({ label: 'ASHRAE class', description: 'Class of the devices, for their inlet temperatures' }),
  ...serverFields,
  rideThrough: rideThroughSchema.optional(),
  heatReuse: heatReuseSchema.optional(),
  airHeatPerRackLimit_kW,
});

/** How the hall is cooled, by kind. */
export const coolingSchema = z
  .discriminatedUnion('kind', [fixedPueSchema, systemSchema])
  .meta({ id: 'Cooling' });
export type Cooling = Readonly<z.infer<typeof coolingSchema>>;
export type FixedPue = Extract<Cooling, { readonly kind: 'fixed-pue' }>;
export type StatedSystem = Extract<Cooling, { readonly kind: 'system' }>;
