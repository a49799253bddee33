import { z } from 'zod';
import { carbonBasisSchema } from '../catalogue/grid.ts';
import { currencySchema } from '../catalogue/row.ts';
import { inputSchema } from '../plan/prepare/input.ts';
import { findingSchema } from '../problems/Finding.ts';
import { quantity, wholeQuantity } from '../units/quantity.ts';
import { billReportSchema } from './billSchema.ts';
import { carbonReportSchema } from './carbonSchema.ts';
import { ownershipComparisonSchema, ownershipReportSchema } from './ownershipSchema.ts';
import { meteringReportSchema } from './meteringReport.ts';
import { coolingShareSchema, optionDifferenceSchema } from './differencesSchema.ts';
import { gapSchema, plantReportSchema } from './plantSchema.ts';
import { topologyReportSchema } from './topologySchema.ts';

const energy = (label: string): z.ZodNumber => quantity('kWh', { label, min: 0 });
const pue = (label: string): z.ZodNullable<z.ZodNumber> =>
  quantity('ratio', { label, min: 1, description: 'null without IT energy' }).nullable();
const nullableKg = (label: string): z.ZodNullable<z.ZodNumber> =>
  quantity('kg', { label, min: 0 }).nullable();

const totals = {
  itEnergy_kWh: energy('IT energy'),
  overheadEnergy_kWh: energy('Overhead energy'),
  facilityEnergy_kWh: energy('Facility energy'),
  pue: pue('PUE'),
  electricityCost: quantity('currency', { label: 'Electricity cost' }),
  carbonLocation_kg: quantity('kg', { label: 'Carbon, location-based', min: 0 }),
};

/** A year of an option: sums, and ratios of sums. */
export const annualSchema = z
  .strictObject({
    year: wholeQuantity('year', { label: 'Year' }),
    hourCount: wholeQuantity('count', { label: 'Hours' }),
    ...totals,
    peakPue: pue('PUE at operating peak'),
    meanEnergyPrice_per_kWh: quantity('currency/kWh', { label: 'Cost per kWh' }).nullable(),
    carbonBasis: carbonBasisSchema,
  })
  .meta({ id: 'Annual' });
export type Annual = Readonly<z.infer<typeof annualSchema>>;

export const monthlySchema = z
  .strictObject({
    month: wholeQuantity('month', { label: 'Month', min: 1, max: 12 }),
    ...totals,
    peakIt_kW: quantity('kW', { label: 'IT operating peak', min: 0 }),
    peakFacility_kW: quantity('kW', { label: 'Operating peak', min: 0 }),
  })
  .meta({ id: 'Monthly' });
export type Monthly = Readonly<z.infer<typeof monthlySchema>>;

/** The two peaks of an option: what the site is built for, and what it draws at most in the simulated year. */
export const peakSchema = z
  .strictObject({
    designIt_kW: quantity('kW', {
      label: 'IT design peak',
      min: 0,
      description: 'Rated IT load: stated, or the capacity of the halls, or the sizing load of the racks',
    }),
    designIt_kVA: quantity('kVA', { label: 'IT design peak, apparent', min: 0 }),
    designFacility_kW: quantity('kW', {
      label: 'Design peak',
      min: 0,
      description:
        'Utility load with the rated IT load in the worse design hour; size connection, generators and contract demand for it',
    }),
    designBasis: z.enum(['design-hour', 'stated-pue']).meta({
      description:
        'Origin of the design peak: computed for the design hours, or the rated IT load times a stated annual PUE',
    }),
    it_kW: quantity('kW', { label: 'IT operating peak', min: 0 }),
    it_kVA: quantity('kVA', { label: 'IT operating peak, apparent', min: 0 }),
    facility_kW: quantity('kW', {
      label: 'Operating peak',
      min: 0,
      description: 'Highest hourly utility load of the simulated year; demand is billed on it',
    }),
    hourOfYear: wholeQuantity('hour of year', { label: 'Hour of the operating peak', min: 0, max: 8783 }),
    time: z.string().meta({ description: 'Start of that hour in local standard time, ISO 8601 with offset' }),
  })
  .meta({ id: 'Peak' });
export type Peak = Readonly<z.infer<typeof peakSchema>>;

const onEachBasis = {
  nameplate_kW: quantity('kW', { label: 'Nameplate', min: 0 }).nullable(),
  maximum_kW: quantity('kW', { label: 'Maximum', min: 0 }).nullable(),
  typical_kW: quantity('kW', { label: 'Typical', min: 0 }).nullable(),
  idle_kW: quantity('kW', { label: 'Idle', min: 0 }).nullable(),
};

/** Identical racks, with the figures of one of them. Figures that some device does not state are null. */
export const rackReportSchema = z
  .strictObject({
    ids: z.array(z.string()).min(1).meta({ description: 'Ids of the plan’s identical rack entries' }),
    name: z.string(),
    hall: z.string(),
    rackType: z.string(),
    rackCount: wholeQuantity('count', { label: 'Racks', min: 1 }),
    deviceCount: wholeQuantity('count', { label: 'Devices per rack', min: 0 }),
    acceleratorCount: wholeQuantity('count', { label: 'Accelerators per rack', min: 0 }),
    height_U: quantity('U', { label: 'Height', min: 0 }),
    used_U: quantity('U', { label: 'Used rack units', min: 0 }),
    ...onEachBasis,
    sizing_kW: quantity('kW', {
      label: 'Sizing load',
      min: 0,
      description: 'Maximum, or nameplate if no maximum is known',
    }),
    sizing_kVA: quantity('kVA', { label: 'Sizing load, apparent', min: 0 }),
    heat_BTU_per_h: quantity('BTU_per_h', { label: 'Heat at the sizing load', min: 0 }),
    airflow_m3_s: quantity('m3_s', { label: 'Airflow', min: 0 }).nullable(),
    deviceWeight_kg: nullableKg('Device weight'),
    payload_kg: nullableKg('Payload'),
    floorWeight_kg: nullableKg('Installed weight'),
    cordCount: wholeQuantity('count', { label: 'Power cords', min: 0 }).nullable(),
    annualEnergy_kWh: energy('Annual energy per rack'),
  })
  .meta({ id: 'RackReport' });
export type RackReport = Readonly<z.infer<typeof rackReportSchema>>;

export const optionReportSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    annual: annualSchema,
    metering: meteringReportSchema,
    peak: peakSchema,
    monthly: z.array(monthlySchema).length(12),
    racks: z.array(rackReportSchema),
    plant: plantReportSchema.nullable().meta({ description: 'null with a stated PUE' }),
    bill: billReportSchema,
    carbon: carbonReportSchema,
    ownership: ownershipReportSchema
      .nullable()
      .meta({ description: 'null if the plan covers energy cost only' }),
    topology: topologyReportSchema.nullable().meta({ description: 'null if the plan has no power topology' }),
    inputs: z.array(inputSchema),
    findings: z.array(findingSchema),
  })
  .meta({ id: 'OptionReport' });
export type OptionReport = Readonly<z.infer<typeof optionReportSchema>>;

export const comparedOptionSchema = z
  .strictObject({
    id: z.string(),
    energySaving_kWh: quantity('kWh', { label: 'Energy savings' }),
    energySavingFraction: quantity('fraction', { label: 'Relative savings', max: 1 }).nullable(),
    costSaving: quantity('currency', { label: 'Cost savings' }),
    differences: z.array(optionDifferenceSchema).meta({
      description: 'What the option differs in from the baseline, one entry for each part; the cooling first',
    }),
    statedPues: z
      .array(z.strictObject({ id: z.string(), pue: quantity('ratio', { label: 'PUE', min: 1 }) }))
      .meta({
        description: 'The PUEs of the option and the baseline that are stated in the plan, not computed',
      }),
    coolingShare: coolingShareSchema.nullable().meta({
      description: 'Savings of the cooling alone and of all else; null if they cannot be separated',
    }),
    gap: gapSchema.nullable().meta({
      description: 'Energy savings by part; null if either option has a stated PUE',
    }),
    ownership: ownershipComparisonSchema.nullable().meta({
      description:
        'null if either option covers energy cost only, if analysis periods or discount rates differ, or if a price is missing on one side only',
    }),
    carbonSaving_kg: quantity('kg', { label: 'Carbon savings' }).nullable().meta({
      description: 'null if the options count carbon on different bases',
    }),
  })
  .meta({ id: 'ComparedOption' });

export const comparisonSchema = z
  .strictObject({
    baseline: z.string().meta({
      description: 'Id of the baseline, the first option; positive savings mean less than the baseline',
    }),
    options: z.array(comparedOptionSchema),
  })
  .meta({ id: 'Comparison' });
export type Comparison = Readonly<z.infer<typeof comparisonSchema>>;

/** What `plenum report --json`, `POST /api/v1/reports` and the browser show. */
export const reportSchema = z
  .strictObject({
    plan: z.strictObject({
      name: z.string(),
      schemaVersion: wholeQuantity('version', { label: 'Schema version' }),
      description: z.string().optional(),
    }),
    library: z.strictObject({ version: z.string(), hash: z.string() }).meta({
      description: 'The catalogue used; the hash covers its built-in tables',
    }),
    currency: currencySchema,
    options: z.array(optionReportSchema).min(1),
    comparison: comparisonSchema,
  })
  .meta({ id: 'Report' });
export type Report = Readonly<z.infer<typeof reportSchema>>;
