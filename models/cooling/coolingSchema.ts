import { z } from 'zod';
import { fraction, quantity, wholeQuantity } from '../units/quantity.ts';
import { statedCaptureSchema } from './captureSchema.ts';
import { statedPlantSchema } from './plantSchema.ts';
import { coolingPresets, type CoolingPresetId } from './presets.ts';

/** The heat capture at the devices. */
export const captureSchema = z.enum(['room-air', 'in-row', 'rear-door', 'direct-to-chip', 'immersion']);
export type Capture = z.infer<typeof captureSchema>;

const airHeatPerRackLimit_kW = quantity('kW', {
  label: 'Air-cooled heat per rack',
  min: 0,
  max: 500,
  description: 'Maximum heat per rack that room air is assumed to remove',
}).optional();

/** A stated PUE, constant over the year. */
const fixedPueSchema = z.strictObject({
  kind: z.literal('fixed-pue'),
  pue: quantity('ratio', {
    label: 'PUE',
    min: 1,
    max: 5,
    description: 'Facility energy over IT energy; includes losses of the power chain',
  }),
  capture: captureSchema.optional().meta({
    label: 'Heat capture',
    description:
      'The heat capture that the PUE represents; it determines which checks apply. Default: room-air',
  }),
  airHeatPerRackLimit_kW,
});

/** Ids of the cooling presets, which define every parameter. */
const presetIds = Object.keys(coolingPresets) as [CoolingPresetId, ...CoolingPresetId[]];
export const coolingPresetSchema = z.enum(presetIds).meta({
  label: 'Cooling system',
  description: 'A preset; values stated in the plan override it',
});

/** Fans and power supplies inside the devices. */
const serverFields = {
  serverFanFraction: fraction(
    'Server fans',
    'Share of the draw of an air-cooled device used by its fans; liquid cooling saves part of it',
  ).optional(),
  serverSupplyEfficiency: quantity('ratio', {
    label: 'PSU efficiency',
    min: 0.5,
    max: 1,
    description: 'For AC-fed devices; their draw includes the loss, so it appears in ITUE only',
  }).optional(),
};

/** Thermal storage for the ride-through after a power loss. */
const rideThroughSchema = z
  .strictObject({
    water_L: quantity('L', {
      label: 'Chilled-water volume of the loop',
      min: 0,
      max: 100_000_000,
    }).optional(),
    waterRise_K: quantity('K', { label: 'Allowed water temperature rise', min: 0.1, max: 40 }).optional(),
    roomVolume_m3: quantity('m3', { label: 'Room air volume', min: 0, max: 10_000_000 }).optional(),
    airRise_K: quantity('K', { label: 'Allowed air temperature rise', min: 0.1, max: 40 }).optional(),
    restart_s: quantity('s', { label: 'Chiller restart time', min: 0, max: 7200 }).optional(),
  })
  .meta({ id: 'RideThrough' });

/** Heat exported for reuse. */
const heatReuseSchema = z
  .strictObject({
    demand_kW: quantity('kW', { label: 'Heat demand', min: 0, max: 1_000_000 }),
    network_C: quantity('C', {
      label: 'Heat-network supply temperature',
      min: 20,
      max: 120,
      description: 'If it is above the warmest water of the hall, heat pumps raise the temperature',
    }),
    networkReturn_C: quantity('C', {
      label: 'Heat-network return temperature',
      min: 0,
      max: 115,
      description:
        'Without heat pumps the water of the hall is cooled to 3 K above it; if not stated, to its supply temperature',
    }).optional(),
  })
  .meta({ id: 'HeatReuse' });

/** A cooling system that is computed hour by hour from climate and equipment. */
const systemSchema = z.strictObject({
  kind: z.literal('system'),
  preset: coolingPresetSchema.optional(),
  capture: statedCaptureSchema.optional(),
  plant: statedPlantSchema.optional(),
  airPlant: statedPlantSchema.optional().meta({
    description:
      'Plant of the room air: rejects the heat that the liquid does not remove; used with liquid cooling only',
  }),
  redundancy: z.enum(['N', 'N+1', '2N']).optional().meta({
    label: 'Redundancy',
    description:
      'Redundant units of chillers, towers, coolers, fans and pumps in addition to those needed in the design hour',
  }),
  unitCount: wholeQuantity('count', {
    label: 'Units',
    min: 1,
    max: 200,
    description: 'Number of units needed in the design hour',
  }).optional(),
  ratedIt_kW: quantity('kW', {
    label: 'Rated IT load',
    min: 0,
    max: 10_000_000,
    description:
      'IT load that the plant is sized for. Default: capacity of the halls, or sizing load of the racks',
  }).optional(),
  airClass: z.enum(['A1', 'A2', 'A3', 'A4']).optional().meta({
    label: 'ASHRAE class of the devices',
    description: 'Environmental class of the devices, for their inlet temperatures',
  }),
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
