import { z } from 'zod';
import { findingSchema } from '../../problems/Finding.ts';
import { fraction, quantity, wholeQuantity } from '../../units/quantity.ts';
import { redundancySchema } from '../stageSchema.ts';

const power = (label: string, description?: string): z.ZodNumber =>
  quantity('kW', { label, min: 0, max: 1e6, ...(description === undefined ? {} : { description }) });
const powerFactor = (label: string): z.ZodNumber => quantity('ratio', { label, min: 0.1, max: 1 });
const numberOf = (label: string, description?: string): z.ZodOptional<z.ZodInt> =>
  wholeQuantity('count', {
    label,
    min: 1,
    max: 1000,
    ...(description === undefined ? {} : { description }),
  }).optional();
const withoutRedundancy = 'Without the redundant ones';

const loadsSchema = z
  .strictObject({
    it_kW: power('IT load', 'Design peak at the input of the devices'),
    distributionLoss_kW: power('Losses from the UPS to the devices', 'Rectifiers of DC busbars included'),
    upsLoss_kW: power('UPS loss'),
    lighting_kW: power('Lighting and small power'),
    mechanical_kW: power('Cooling', 'At the design extreme'),
    switchgearLoss_kW: power('Switchgear loss'),
    transformerLoss_kW: power('Transformer loss'),
  })
  .meta({ id: 'PlantLoads', description: 'Loads and losses of an electrical plant at the design peak' });

const transformersSchema = z
  .strictObject({
    series: z.enum(['iec', 'ansi']).optional().meta({ description: 'Default: iec' }),
    requiredCount: numberOf('Required transformers', withoutRedundancy),
    redundancy: redundancySchema.optional().meta({ description: 'Default: N+1' }),
  })
  .meta({ id: 'TransformerRequest' });

const upsSchema = z
  .strictObject({
    unitRating_kW: quantity('kW', { label: 'Module rating', min: 1, max: 1e5 }).optional(),
    requiredCount: numberOf('Required modules', withoutRedundancy),
    redundancy: redundancySchema.optional().meta({ description: 'Default: N+1' }),
    batteryRuntime_min: quantity('min', {
      label: 'Battery autonomy',
      min: 0.1,
      max: 1440,
      description: 'At full load and end of life. Default: no battery is sized',
    }).optional(),
    ageingRatio: quantity('ratio', {
      label: 'Battery ageing factor',
      min: 1,
      max: 2,
      description: 'Beginning-of-life over end-of-life capacity. Default: 1.25',
    }).optional(),
    inverterEfficiency: quantity('ratio', {
      label: 'Inverter efficiency',
      min: 0.5,
      max: 1,
      description: 'Battery to output. Default: efficiency of the whole UPS, which is conservative',
    }).optional(),
    walkInStepCount: numberOf('UPS walk-in steps', 'Default: all modules in one step'),
  })
  .meta({ id: 'UpsRequest' });

const generatorsSchema = z
  .strictObject({
    unitRating_kW: quantity('kW', { label: 'Generator rating', min: 1, max: 1e5 }).optional(),
    requiredCount: numberOf('Required generators', withoutRedundancy),
    redundancy: redundancySchema.optional().meta({ description: 'Default: N+1' }),
    elevation_m: quantity('m', { label: 'Elevation', min: -500, max: 9000 }),
    intakeAir_C: quantity('C', { label: 'Intake air temperature', min: -60, max: 80 }),
    siteRatingFraction: fraction(
      'Site derating factor',
      'As stated by the manufacturer for the site. Default: alternator derating only',
    )
      .min(0.1)
      .optional(),
    acceptedStepFraction: fraction(
      'Maximum accepted load step',
      'Share of the rating that a generator accepts in one step, from its data sheet. Default: not checked',
    ).optional(),
    batteryRecharge_kW: power('Battery recharge power').optional(),
    tankHours_h: quantity('h', { label: 'Required fuel autonomy', min: 0, max: 8784 }).optional(),
    tank_L: quantity('L', { label: 'Usable fuel in the tanks', min: 0, max: 1e9 }).optional(),
  })
  .meta({ id: 'GeneratorRequest' });

const motorSchema = z
  .strictObject({
    motor_kW: power('Largest motor', 'Running power'),
    startRatio: quantity('ratio', {
      label: 'Starting-to-running kVA ratio',
      min: 1,
      max: 12,
      description: '1 with a variable-speed drive, about 6 for direct-on-line start',
    }),
    startPowerFactor: powerFactor('Starting power factor'),
  })
  .meta({ id: 'MotorRequest' });

/** Requirements of an electrical plant. An omitted part is not sized. */
export const plantSizingRequestSchema = z
  .strictObject({
    loads: loadsSchema,
    itPowerFactor: powerFactor('UPS output power factor'),
    upsInputPowerFactor: powerFactor('UPS input power factor').optional(),
    mechanicalPowerFactor: powerFactor('Power factor of cooling and lighting').optional(),
    transformers: transformersSchema.optional(),
    ups: upsSchema.optional(),
    generators: generatorsSchema.optional(),
    largestMotor: motorSchema.optional(),
    mechanicalStepCount: numberOf('Cooling restart steps', 'Default: one step'),
    peakRatio: quantity('ratio', {
      label: 'Sub-hourly peak ratio',
      min: 1,
      max: 3,
      description: 'IT peak of milliseconds to minutes over the hourly peak. Default: not considered',
    }).optional(),
  })
  .meta({ id: 'PlantSizingRequest', description: 'Loads and requirements of an electrical plant' });

/** The same with loads and site from a plan. */
export const plantSizingOptionsSchema = plantSizingRequestSchema
  .omit({ loads: true, itPowerFactor: true, generators: true })
  .extend({ generators: generatorsSchema.partial().optional() })
  .meta({
    id: 'PlantSizingOptions',
    description: 'Requirements of an electrical plant with loads and site from a plan',
  });

export type PlantSizingOptions = Readonly<z.infer<typeof plantSizingOptionsSchema>>;

export type PlantSizingRequest = Readonly<z.infer<typeof plantSizingRequestSchema>>;

const planned_kW = (label: string): z.ZodNumber => quantity('kW', { label, min: 0 });
const apparent = (label: string): z.ZodNumber => quantity('kVA', { label, min: 0 });
const counts = {
  requiredCount: wholeQuantity('count', { label: 'Required', min: 1 }),
  installedCount: wholeQuantity('count', { label: 'Installed', min: 1 }),
};

const plannedTransformersSchema = z
  .strictObject({
    series: z.enum(['iec', 'ansi']),
    load_kVA: apparent('Load'),
    unitNeeded_kVA: apparent('Required rating of each'),
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
    unitRating_kW: planned_kW('Module rating'),
    unitRating_kVA: apparent('Module rating'),
    ...counts,
    loadFraction: fraction('Load of the modules, all in service').nullable(),
    efficiency: quantity('ratio', { label: 'Efficiency at the design peak', min: 0, max: 1 })
      .nullable()
      .meta({ description: 'null if no loss is stated' }),
    battery: z
      .strictObject({
        runtime_min: quantity('min', { label: 'Battery autonomy', min: 0 }),
        energy_kWh: quantity('kWh', { label: 'Battery energy, beginning of life', min: 0 }),
        unitEnergy_kWh: quantity('kWh', { label: 'Battery energy per module, beginning of life', min: 0 }),
      })
      .nullable(),
  })
  .meta({ id: 'PlannedUps' });

const plannedGeneratorsSchema = z
  .strictObject({
    load_kW: planned_kW('Load'),
    load_kVA: apparent('Load'),
    siteRatingFraction: fraction('Site derating factor'),
    unitRating_kW: planned_kW('Generator rating'),
    unitRating_kVA: apparent('Generator rating'),
    ...counts,
    loadFraction: quantity('fraction', { label: 'Load of the required generators', min: 0 }).nullable(),
    fuel_L_h: quantity('L_h', { label: 'Fuel consumption at the design peak', min: 0 }),
    tankHours_h: quantity('h', { label: 'Required fuel autonomy', min: 0 }),
    tankNeeded_L: quantity('L', { label: 'Required usable fuel', min: 0 }),
    tankLasts_h: quantity('h', { label: 'Fuel autonomy of the stated tanks', min: 0 }).nullable(),
  })
  .meta({ id: 'PlannedGenerators' });

const blockStepSchema = z
  .strictObject({
    cause: z.enum(['ups', 'cooling', 'motor']),
    step_kW: planned_kW('Load step'),
    step_kVA: apparent('Load step'),
    stepFraction: quantity('fraction', {
      label: 'Load step over the required generators',
      min: 0,
    }).nullable(),
    accepted_kW: planned_kW('Accepted load step').nullable().meta({ description: 'null if not stated' }),
  })
  .meta({ id: 'BlockStep', description: 'The largest load step of the generators' });

const plantInputSchema = z.strictObject({
  path: z.string(),
  label: z.string(),
  value: z.union([z.number().meta({ unit: 'see unit' }), z.string()]),
  unit: z.string(),
  origin: z.enum(['plan', 'default']),
  basis: z.string(),
  source: z.string(),
});

/** The size of an electrical plant, and its assumptions. Parts that were not requested are null. */
export const electricalPlantSchema = z
  .strictObject({
    utility: z.strictObject({
      peak_kW: planned_kW('Design peak'),
      peak_kVA: apparent('Design peak'),
      powerFactor: quantity('ratio', { label: 'Power factor', min: 0, max: 1 }).nullable(),
    }),
    transformers: plannedTransformersSchema.nullable(),
    ups: plannedUpsSchema.nullable(),
    generators: plannedGeneratorsSchema.nullable(),
    blockStep: blockStepSchema.nullable().meta({ description: 'null without generators' }),
    shortPeak: z
      .strictObject({
        peakRatio: quantity('ratio', { label: 'Sub-hourly peak ratio', min: 1 }),
        it_kW: planned_kW('IT'),
        upsOutput_kW: planned_kW('UPS output'),
        upsOutput_kVA: apparent('UPS output'),
      })
      .nullable()
      .meta({
        description: 'Sub-hourly loads of breakers and UPS; null if no ratio is stated',
      }),
    inputs: z.array(plantInputSchema),
    findings: z.array(findingSchema),
  })
  .meta({
    id: 'ElectricalPlant',
    description: 'Size of an electrical plant; parts that were not requested are null',
  });

export type ElectricalPlant = Readonly<z.infer<typeof electricalPlantSchema>>;
