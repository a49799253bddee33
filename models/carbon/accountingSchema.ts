import { z } from 'zod';
import { carbonBasisSchema, gridSchema } from '../catalogue/grid.ts';
import { dataYearSchema } from '../catalogue/row.ts';
import { quantity } from '../units/quantity.ts';
import { contractSchema } from './contractSchema.ts';
import { refrigerants } from './refrigerants.ts';
import { regulationSchema } from './regulation/regulationSchema.ts';

/** What a factor of the plan’s own counts. */
export const countedFields = {
  basis: carbonBasisSchema
    .optional()
    .meta({ description: 'What a factor of the plan’s own counts; direct unless given' }),
  boundary: gridSchema.shape.boundary.optional(),
  year: dataYearSchema.optional(),
  gwp: gridSchema.shape.gwp.optional(),
};

const residualSchema = z
  .strictObject({
    intensity_g_per_kWh: quantity('g_per_kWh', { label: 'Residual mix', min: 0, max: 2500 }),
    ...countedFields,
    source: z.string().min(1).max(500).optional(),
  })
  .meta({ description: 'Factor of what contracts do not cover; the grid’s own unless given' });

const gensetsSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('fuel'),
      fuel_L: quantity('L', { label: 'Diesel', min: 0, max: 1e8, description: 'Burnt per year' }),
    }),
    z.strictObject({
      kind: z.literal('running-time'),
      runningTime_h: quantity('h', {
        label: 'Running time',
        min: 0,
        max: 8784,
        description: 'Of tests and outages per year',
      }),
      load_kW: quantity('kW', { label: 'Load while running', min: 0, max: 1e7 }),
      consumption_L_per_kWh: quantity('L_per_kWh', {
        label: 'Diesel per kWh',
        min: 0.15,
        max: 1,
        description: '0.27 unless given',
      }).optional(),
    }),
  ])
  .meta({ description: 'Diesel that gensets burn: scope 1' });

const refrigerantSchema = z
  .strictObject({
    charge_kg: quantity('kg', { label: 'Refrigerant charge', min: 0, max: 1e6 }),
    yearlyLeakFraction: quantity('fraction', {
      label: 'Leak per year',
      min: 0,
      max: 1,
      description: 'Share of the charge',
    }),
    refrigerant: z.enum(refrigerants).optional(),
    warmingRatio: quantity('ratio', {
      label: 'Warming potential',
      min: 0,
      max: 30_000,
      description: 'Multiple of CO2 over 100 years; stands before that of the named refrigerant',
    }).optional(),
  })
  .refine(
    ({ refrigerant, warmingRatio }) => (refrigerant ?? warmingRatio) !== undefined,
    'name the refrigerant or state its warmingRatio',
  )
  .meta({ description: 'Refrigerant that leaks: scope 1' });

const life = (label: string, unlessGiven: number): z.ZodOptional<z.ZodNumber> =>
  quantity('years', {
    label,
    min: 1,
    max: 100,
    description: `${String(unlessGiven)} unless given`,
  }).optional();

const embodiedSchema = z
  .strictObject({
    building_kg: quantity('kg', { label: 'Embodied carbon of the building', min: 0, max: 1e10 }).optional(),
    buildingLife_years: life('Life of the building', 60),
    devices_kg: quantity('kg', {
      label: 'Embodied carbon of the devices',
      min: 0,
      max: 1e10,
      description: 'All of them together; stands before the figures of the catalogue',
    }).optional(),
    deviceLife_years: life('Life of the devices', 4),
  })
  .meta({ description: 'Carbon of making things, spread over their lives: scope 3' });

/** What both kinds of grid factor may have beside them. */
export const accountingFields = {
  yearlyChangeFraction: quantity('fraction', {
    label: 'Change of the factor per year',
    min: -0.5,
    max: 0.5,
    description: '-0.04 is 4 % less each year after the factor’s own; 0 unless given',
  }).optional(),
  transmissionLossFraction: quantity('fraction', {
    label: 'Transmission losses',
    min: 0,
    max: 0.5,
    description: 'Share of what is generated that is lost before the meter: scope 3',
  }).optional(),
  contracts: z.array(contractSchema).max(50).optional(),
  residual: residualSchema.optional(),
  gensets: gensetsSchema.optional(),
  refrigerant: refrigerantSchema.optional(),
  embodied: embodiedSchema.optional(),
  regulation: regulationSchema.optional(),
};

export type Accounting = Readonly<z.infer<z.ZodObject<typeof accountingFields>>>;
