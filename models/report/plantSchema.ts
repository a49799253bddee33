import { z } from 'zod';
import { quantity, wholeQuantity } from '../units/quantity.ts';

const energy = (label: string): z.ZodNumber => quantity('kWh', { label, min: 0 });
const water = (label: string): z.ZodNumber => quantity('L', { label, min: 0 });
const temperature = (label: string): z.ZodNumber => quantity('C', { label });

/** Facility energy by part; the parts add up to the facility energy. */
export const energyPartsSchema = z
  .strictObject({
    compute_kWh: energy('Compute'),
    serverFans_kWh: energy('Server fans'),
    serverSupplyLoss_kWh: energy('Power supplies (PSU)'),
    rectifierLoss_kWh: energy('Power shelves'),
    distributionLoss_kWh: energy('Distribution'),
    upsLoss_kWh: energy('UPS'),
    switchgearLoss_kWh: energy('Switchgear'),
    transformerLoss_kWh: energy('Transformers'),
    lighting_kWh: energy('Lighting'),
    airFans_kWh: energy('CRAC/CRAH fans'),
    pumps_kWh: energy('Pumps'),
    compressors_kWh: energy('Compressors'),
    rejectionFans_kWh: energy('Heat rejection'),
    humidifiers_kWh: energy('Humidifiers'),
    heatPumps_kWh: energy('Heat pumps'),
  })
  .meta({ id: 'EnergyParts' });
export type EnergyParts = Readonly<z.infer<typeof energyPartsSchema>>;

/** Water by use. */
export const waterPartsSchema = z
  .strictObject({
    evaporation_L: water('Evaporation'),
    drift_L: water('Drift'),
    blowdown_L: water('Blowdown'),
    adiabaticWater_L: water('Evaporative cooling'),
    humidification_L: water('Humidification'),
  })
  .meta({ id: 'WaterParts' });
export type WaterParts = Readonly<z.infer<typeof waterPartsSchema>>;

/** A type of equipment of the plant: number and size. Fields that do not apply are null. */
export const equipmentSchema = z
  .strictObject({
    name: z.string(),
    serves: z.enum(['air', 'liquid']),
    neededCount: wholeQuantity('count', { label: 'Required', min: 1 }),
    installedCount: wholeQuantity('count', { label: 'Installed', min: 1 }),
    capacity_kW: quantity('kW', { label: 'Capacity per unit', min: 0 }).nullable(),
    power_kW: quantity('kW', { label: 'Electric power per unit', min: 0 }).nullable(),
    flow_L_s: quantity('L_s', { label: 'Water flow per unit', min: 0 }).nullable(),
    coolantFlow_L_min: quantity('L_min', { label: 'Coolant flow per unit', min: 0 }).nullable(),
    airflow_m3_s: quantity('m3_s', { label: 'Airflow per unit', min: 0 }).nullable(),
    airflow_CFM: quantity('CFM', { label: 'Airflow per unit', min: 0 }).nullable(),
  })
  .meta({ id: 'Equipment' });
export type Equipment = Readonly<z.infer<typeof equipmentSchema>>;

/** A loop at the design hour: what carries the heat, and how warm. Fields that do not apply are null. */
const circuitLoopSchema = z
  .strictObject({
    kind: z.enum(['room-air', 'coolant', 'hall-water', 'tower-water']),
    supply_C: temperature('Supply temperature'),
    return_C: temperature('Return temperature'),
    heat_kW: quantity('kW', { label: 'Heat', min: 0 }),
    flow_L_s: quantity('L_s', { label: 'Flow', min: 0 }).nullable(),
    airflow_m3_s: quantity('m3_s', { label: 'Airflow', min: 0 }).nullable(),
  })
  .meta({ id: 'CircuitLoop' });

/** The way of the heat from the hall to the outdoor air. */
const coolingCircuitSchema = z
  .strictObject({
    serves: z.enum(['air', 'liquid']),
    plant: z.enum([
      'direct-expansion',
      'air-cooled-chiller',
      'water-cooled-chiller',
      'dry-cooler',
      'adiabatic-cooler',
      'tower',
    ]),
    economizer: z.enum(['none', 'airside', 'airside-evaporative', 'free-cooling-coil', 'waterside']),
    hasTrim: z.boolean().meta({ description: 'Whether chillers carry the heat that coolers cannot' }),
    loops: z.array(circuitLoopSchema).meta({
      description: 'From the hall outwards, at the design hours that the plant is sized for',
    }),
  })
  .meta({ id: 'CoolingCircuit' });
export type CoolingCircuitReport = Readonly<z.infer<typeof coolingCircuitSchema>>;

/** A stage of the power chain at the design hour. */
const chainStageSchema = z
  .strictObject({
    name: z.enum(['transformer', 'switchgear', 'ups', 'distribution']),
    requiredCount: wholeQuantity('count', { label: 'Required modules', min: 0 }).meta({
      description: '0 if the chain has no such stage',
    }),
    energisedCount: wholeQuantity('count', { label: 'Energised modules', min: 0 }),
    moduleRating_kW: quantity('kW', { label: 'Rating of a module', min: 0 }),
    output_kW: quantity('kW', { label: 'Output', min: 0 }),
    loss_kW: quantity('kW', { label: 'Loss', min: 0 }),
  })
  .meta({ id: 'ChainStage' });
export type ChainStageReport = Readonly<z.infer<typeof chainStageSchema>>;

/** A design hour: its weather, and the power that cooling needs in it. */
export const designHourSchema = z
  .strictObject({
    basis: z.enum(['extreme-20-year', 'annual-0p4', 'own']),
    dryBulb_C: temperature('Dry bulb'),
    wetBulb_C: temperature('Wet bulb'),
    it_kW: quantity('kW', { label: 'IT load', min: 0 }),
    cooling_kW: quantity('kW', { label: 'Cooling', min: 0 }),
    facility_kW: quantity('kW', { label: 'Utility', min: 0 }),
    pue: quantity('ratio', { label: 'PUE', min: 1 }).nullable(),
    unmet_kW: quantity('kW', { label: 'Unmet heat', min: 0 }),
    unitOutUnmet_kW: quantity('kW', { label: 'Unmet heat at N-1', min: 0 }),
  })
  .meta({ id: 'DesignHour' });
export type DesignHourReport = Readonly<z.infer<typeof designHourSchema>>;

/** Results of an hourly computed cooling system with its power chain. */
export const plantReportSchema = z
  .strictObject({
    climate: z.strictObject({
      name: z.string(),
      kind: z.enum(['normals', 'hourly']),
      source: z.string(),
      designSource: z.string(),
      elevation_m: quantity('m', { label: 'Elevation' }),
      dryBulbMean_C: temperature('Mean dry bulb'),
      wetBulbMean_C: temperature('Mean wet bulb'),
    }),
    capture: z.string().meta({ description: 'Kind of heat capture' }),
    itue: quantity('ratio', {
      label: 'ITUE',
      min: 1,
      description: 'IT energy over compute energy',
    }).nullable(),
    tue: quantity('ratio', { label: 'TUE', min: 1, description: 'ITUE times PUE' }).nullable(),
    wue_L_per_kWh: quantity('L_per_kWh', { label: 'WUE', min: 0 }).nullable(),
    water_L: water('Water'),
    energy: energyPartsSchema,
    water: waterPartsSchema,
    monthly: z
      .array(
        z.strictObject({
          month: wholeQuantity('month', { label: 'Month', min: 1, max: 12 }),
          energy: energyPartsSchema,
          water: waterPartsSchema,
        }),
      )
      .length(12),
    freeCoolingFraction: quantity('fraction', {
      label: 'Free-cooling share of heat',
      min: 0,
      max: 1,
    }).nullable(),
    freeCoolingHourCount: wholeQuantity('count', { label: 'Free-cooling hours', min: 0 }),
    unmetHourCount: wholeQuantity('count', { label: 'Hours with unmet heat', min: 0 }),
    unmetHeat_kWh: energy('Unmet heat'),
    exportedHeat_kWh: energy('Heat exported'),
    exportPeak_kW: quantity('kW', { label: 'Operating peak of heat export', min: 0 }),
    exportSupply_C: temperature('Heat-network supply temperature').nullable(),
    erf: quantity('ratio', {
      label: 'ERF',
      min: 0,
      description: 'Energy reuse factor: heat exported over facility energy',
    }).nullable(),
    inlet: z.strictObject({
      inlet_C: temperature('IT inlet temperature'),
      airClass: z.enum(['A1', 'A2', 'A3', 'A4']),
      recommendedMin_C: temperature('Recommended minimum'),
      recommendedMax_C: temperature('Recommended maximum'),
      allowableMin_C: temperature('Allowable minimum'),
      allowableMax_C: temperature('Allowable maximum'),
      outsideRecommendedHourCount: wholeQuantity('count', {
        label: 'Hours outside the recommended range',
        min: 0,
      }),
      outsideAllowableHourCount: wholeQuantity('count', {
        label: 'Hours outside the allowable range',
        min: 0,
      }),
    }),
    hottest: designHourSchema,
    mostHumid: designHourSchema,
    equipment: z.array(equipmentSchema),
    circuits: z
      .array(coolingCircuitSchema)
      .meta({ description: 'Cooling circuits: of the room air, and of the liquid if there is one' }),
    chain: z.array(chainStageSchema).meta({
      description:
        'The power chain from the utility to the racks in the hour of the highest dry bulb, at the rated load',
    }),
    rideThrough: z.strictObject({
      chillersOff_s: quantity('s', { label: 'Ride-through time, chillers off', min: 0 }).nullable(),
      pumpsOff_s: quantity('s', { label: 'Ride-through time, pumps and fans off', min: 0 }).nullable(),
      restart_s: quantity('s', { label: 'Chiller restart time', min: 0 }),
    }),
  })
  .meta({ id: 'PlantReport' });
export type PlantReport = Readonly<z.infer<typeof plantReportSchema>>;

/** Energy savings of an option against the baseline, by part; negative if it uses more. */
export const gapSchema = z
  .strictObject({
    computing_kWh: quantity('kWh', { label: 'Compute, power supplies and shelves' }),
    serverFans_kWh: quantity('kWh', { label: 'Server fans' }),
    powerChain_kWh: quantity('kWh', { label: 'Power chain' }),
    lighting_kWh: quantity('kWh', { label: 'Lighting' }),
    cooling_kWh: quantity('kWh', { label: 'Cooling' }),
  })
  .meta({ id: 'Gap' });
export type Gap = Readonly<z.infer<typeof gapSchema>>;
