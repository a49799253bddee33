import { z } from 'zod';
import { findingSchema } from '../../problems/Finding.ts';
import { fraction, quantity, wholeQuantity } from '../../units/quantity.ts';
import { redundancySchema } from '../stageSchema.ts';

const power = (label: string, description?: string): z.ZodNumber =>
  quantity('kW', { label, min: 0, max: 1e6, ...(description === undefined ? {} : { description }) });
const powerFactor = (label: string): z.ZodNumber => quantity('ratio', { label, min: 0.1, max: 1 });
const howMany = (label: string, description?: string): z.ZodOptional<z.ZodInt> =>
  wholeQuantity('count', {
    label,
    min: 1,
    max: 1000,
    ...(description === undefined ? {} : { description }),
  }).optional();
const withoutSpares = 'Without the redundant ones';

const loadsSchema = z
  .strictObject({
    it_kW: power('IT load', 'At the input of the devices, at its peak'),
    distributionLoss_kW: power('Losses from the UPS to the devices', 'Rectifiers of dc busbars included'),
    upsLoss_kW: power('Loss of the UPS'),
    lighting_kW: power('Lighting and small power'),
    mechanical_kW: power('Cooling', 'At the design extreme'),
    switchgearLoss_kW: power('Loss of the switchgear'),
    transformerLoss_kW: power('Loss of the transformers'),
  })
  .meta({ id: 'PlantLoads', description: 'What an electrical plant carries at its peak, and what it loses' });

const transformersSchema = z
  .strictObject({
    series: z.enum(['iec', 'ansi']).optional().meta({ description: 'iec unless given' }),
    requiredCount: howMany('Transformers that carry the load', withoutSpares),
    redundancy: redundancySchema.optional().meta({ description: 'N+1 unless given' }),
  })
  .meta({ id: 'TransformerRequest' });

const upsSchema = z
  .strictObject({
    unitRating_kW: quantity('kW', { label: 'Rating of a module', min: 1, max: 1e5 }).optional(),
    requiredCount: howMany('Modules that carry the load', withoutSpares),
    redundancy: redundancySchema.optional().meta({ description: 'N+1 unless given' }),
    batteryRuntime_min: quantity('min', {
      label: 'Time on battery',
      min: 0.1,
      max: 1440,
      description: 'At the full load and at the end of its life; no battery is sized unless given',
    }).optional(),
    ageingRatio: quantity('ratio', {
      label: 'Battery, new over end of life',
      min: 1,
      max: 2,
      description: '1.25 unless given',
    }).optional(),
    inverterEfficiency: quantity('ratio', {
      label: 'Inverter efficiency',
      min: 0.5,
      max: 1,
      description: 'Battery to output; that of the whole UPS unless given, which is on the safe side',
    }).optional(),
    walkInStepCount: howMany('Steps of the walk-in', 'All modules at once unless given'),
  })
  .meta({ id: 'UpsRequest' });

const generatorsSchema = z
  .strictObject({
    unitRating_kW: quantity('kW', { label: 'Rating of a set', min: 1, max: 1e5 }).optional(),
    requiredCount: howMany('Sets that carry the load', withoutSpares),
    redundancy: redundancySchema.optional().meta({ description: 'N+1 unless given' }),
    elevation_m: quantity('m', { label: 'Elevation', min: -500, max: 9000 }),
    intakeAir_C: quantity('C', { label: 'Air at the intake', min: -60, max: 80 }),
    siteRatingFraction: fraction(
      'Share of the rating at the site',
      'What the maker of the set promises there; that of the alternator alone unless given',
    )
      .min(0.1)
      .optional(),
    acceptedStepFraction: fraction(
      'Largest accepted step',
      'Share of the rating that a set takes in one step, from its data sheet; not checked unless given',
    ).optional(),
    batteryRecharge_kW: power('Recharge of the batteries').optional(),
    tankHours_h: quantity('h', { label: 'Fuel wanted', min: 0, max: 8784 }).optional(),
    tank_L: quantity('L', { label: 'Usable fuel in the tanks', min: 0, max: 1e9 }).optional(),
  })
  .meta({ id: 'GeneratorRequest' });

const motorSchema = z
  .strictObject({
    motor_kW: power('Largest motor', 'What it draws when it runs'),
    startRatio: quantity('ratio', {
      label: 'Starting over running kVA',
      min: 1,
      max: 12,
      description: '1 behind a drive, about 6 when it is switched on directly',
    }),
    startPowerFactor: powerFactor('Power factor when it starts'),
  })
  .meta({ id: 'MotorRequest' });

/** What an electrical plant is asked to be. A part that is left out is not sized. */
export const plantSizingRequestSchema = z
  .strictObject({
    loads: loadsSchema,
    itPowerFactor: powerFactor('Power factor at the output of the UPS'),
    upsInputPowerFactor: powerFactor('Power factor at the input of the UPS').optional(),
    mechanicalPowerFactor: powerFactor('Power factor of cooling and lighting').optional(),
    transformers: transformersSchema.optional(),
    ups: upsSchema.optional(),
    generators: generatorsSchema.optional(),
    largestMotor: motorSchema.optional(),
    mechanicalStepCount: howMany('Steps in which cooling restarts', 'All at once unless given'),
    peakRatio: quantity('ratio', {
      label: 'Peaks of less than an hour',
      min: 1,
      max: 3,
      description: 'IT peak of milliseconds to minutes over the hourly peak; not considered unless given',
    }).optional(),
  })
  .meta({ id: 'PlantSizingRequest', description: 'What an electrical plant is asked to carry and to be' });

/** The same where loads and site are those of a plan. */
export const plantWishesSchema = plantSizingRequestSchema
  .omit({ loads: true, itPowerFactor: true, generators: true })
  .extend({ generators: generatorsSchema.partial().optional() })
  .meta({
    id: 'PlantWishes',
    description: 'What an electrical plant is asked to be, where its loads and its site are those of a plan',
  });

export type PlantWishes = Readonly<z.infer<typeof plantWishesSchema>>;

export type PlantSizingRequest = Readonly<z.infer<typeof plantSizingRequestSchema>>;

const planned_kW = (label: string): z.ZodNumber => quantity('kW', { label, min: 0 });
const apparent = (label: string): z.ZodNumber => quantity('kVA', { label, min: 0 });
const counts = {
  requiredCount: wholeQuantity('count', { label: 'Needed', min: 1 }),
  installedCount: wholeQuantity('count', { label: 'Installed', min: 1 }),
};

const plannedTransformersSchema = z
  .strictObject({
    series: z.enum(['iec', 'ansi']),
    load_kVA: apparent('Load'),
    unitNeeded_kVA: apparent('Needed of each'),
    unitRating_kVA: apparent('Rating of each'),
    ...counts,
  })
  .meta({ id: 'PlannedTransformers' });

const plannedUpsSchema = z
  .strictObject({
    output_kW: planned_kW('Output'),
    output_kVA: apparent('Output'),
    input_kW: planned_kW('Input'),
    input_kVA: apparent('Input'),
    unitRating_kW: planned_kW('Rating of a module'),
    unitRating_kVA: apparent('Rating of a module'),
    ...counts,
    loadFraction: fraction('Load of the modules, all running').nullable(),
    efficiency: quantity('ratio', { label: 'Efficiency at the peak', min: 0, max: 1 })
      .nullable()
      .meta({ description: 'null where no loss is stated' }),
    battery: z
      .strictObject({
        runtime_min: quantity('min', { label: 'Time on battery', min: 0 }),
        energy_kWh: quantity('kWh', { label: 'Battery, new', min: 0 }),
        unitEnergy_kWh: quantity('kWh', { label: 'Battery of a module, new', min: 0 }),
      })
      .nullable(),
  })
  .meta({ id: 'PlannedUps' });

const plannedGeneratorsSchema = z
  .strictObject({
    load_kW: planned_kW('Load'),
    load_kVA: apparent('Load'),
    siteRatingFraction: fraction('Share of the rating at the site'),
    unitRating_kW: planned_kW('Rating of a set'),
    unitRating_kVA: apparent('Rating of a set'),
    ...counts,
    loadFraction: quantity('fraction', { label: 'Load of the needed sets', min: 0 }).nullable(),
    fuel_L_h: quantity('L_h', { label: 'Fuel at the peak', min: 0 }),
    tankHours_h: quantity('h', { label: 'Fuel wanted', min: 0 }),
    tankNeeded_L: quantity('L', { label: 'Usable fuel needed', min: 0 }),
    tankLasts_h: quantity('h', { label: 'What the stated tanks last', min: 0 }).nullable(),
  })
  .meta({ id: 'PlannedGenerators' });

const blockStepSchema = z
  .strictObject({
    cause: z.enum(['ups', 'cooling', 'motor']),
    step_kW: planned_kW('Step'),
    step_kVA: apparent('Step'),
    stepFraction: quantity('fraction', { label: 'Step over the needed sets', min: 0 }).nullable(),
    accepted_kW: planned_kW('Accepted step').nullable().meta({ description: 'null where none is stated' }),
  })
  .meta({ id: 'BlockStep', description: 'The largest load that generators must take at once' });

const plantInputSchema = z.strictObject({
  path: z.string(),
  label: z.string(),
  value: z.union([z.number().meta({ unit: 'see unit' }), z.string()]),
  unit: z.string(),
  origin: z.enum(['plan', 'default']),
  basis: z.string(),
  source: z.string(),
});

/** The size of an electrical plant, and what was assumed for it. What was not asked for is null. */
export const electricalPlantSchema = z
  .strictObject({
    utility: z.strictObject({
      peak_kW: planned_kW('Peak'),
      peak_kVA: apparent('Peak'),
      powerFactor: quantity('ratio', { label: 'Power factor', min: 0, max: 1 }).nullable(),
    }),
    transformers: plannedTransformersSchema.nullable(),
    ups: plannedUpsSchema.nullable(),
    generators: plannedGeneratorsSchema.nullable(),
    blockStep: blockStepSchema.nullable().meta({ description: 'null without generators' }),
    shortPeak: z
      .strictObject({
        peakRatio: quantity('ratio', { label: 'Short peak over the hourly peak', min: 1 }),
        it_kW: planned_kW('IT'),
        upsOutput_kW: planned_kW('Output of the UPS'),
        upsOutput_kVA: apparent('Output of the UPS'),
      })
      .nullable()
      .meta({
        description: 'What breakers and UPS see for less than an hour; null where no ratio is stated',
      }),
    inputs: z.array(plantInputSchema),
    findings: z.array(findingSchema),
  })
  .meta({
    id: 'ElectricalPlant',
    description: 'Size of an electrical plant; what was not asked for is null',
  });

export type ElectricalPlant = Readonly<z.infer<typeof electricalPlantSchema>>;
