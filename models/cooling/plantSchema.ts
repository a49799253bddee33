import { z } from 'zod';
import { fraction, quantity } from '../units/quantity.ts';

/** A machine that lifts heat with a compressor. */
const compressorFields = {
  carnotFraction: quantity('fraction', {
    label: 'Share of the Carnot COP',
    min: 0.1,
    max: 1,
    description: 'Second-law efficiency at full load, quality of the machine included',
  }),
  evaporatorApproach_K: quantity('K', { label: 'Approach of the evaporator', min: 0.5, max: 20 }),
  condenserApproach_K: quantity('K', {
    label: 'Approach of the condenser',
    min: 0.5,
    max: 30,
    description: 'Condensing temperature above the air, or above the water that leaves the condenser',
  }),
  minimumLift_K: quantity('K', {
    label: 'Least lift',
    min: 1,
    max: 40,
    description: 'Condensing above evaporating temperature; head pressure is held in cold weather',
  }),
  maximumCop: quantity('ratio', { label: 'Highest COP', min: 1, max: 30 }),
  partLoad: z.enum(['variable-speed', 'vanes', 'stepped']).meta({
    label: 'Part load',
    description: 'How capacity is lowered: by speed, by inlet vanes, or by switching compressors',
  }),
};

const outdoorLimit = {
  maximumOutdoor_C: quantity('C', {
    label: 'Hottest air',
    min: 25,
    max: 60,
    description: 'Outdoor dry bulb above which the machine trips; none of its heat is met then',
  }),
};

const pumpFields = {
  pumpPressure_kPa: quantity('kPa', { label: 'Pressure rise of the water pumps', min: 0, max: 1000 }),
  pumpEfficiency: quantity('ratio', { label: 'Efficiency of the pumps', min: 0.1, max: 1 }),
};

const towerFields = {
  towerApproach_K: quantity('K', {
    label: 'Approach of the tower',
    min: 1.2,
    max: 20,
    description: 'Leaving water above the wet bulb at the design hour',
  }),
  towerRange_K: quantity('K', { label: 'Range of the tower', min: 1.2, max: 20 }),
  towerFan_W_per_kW: quantity('W_per_kW', {
    label: 'Fans of the tower',
    min: 0,
    max: 60,
    description: 'Electric power at full speed per heat rejected at the design hour',
  }),
  towerPumpPressure_kPa: quantity('kPa', { label: 'Pressure rise of the tower pumps', min: 0, max: 1000 }),
  towerPumpEfficiency: quantity('ratio', { label: 'Efficiency of the tower pumps', min: 0.1, max: 1 }),
  coldestTowerWater_C: quantity('C', {
    label: 'Coldest tower water',
    min: 1,
    max: 30,
    description: 'What the tower is held at in cold weather, against freezing',
  }),
  coldestCondenserWater_C: quantity('C', {
    label: 'Coldest condenser water',
    min: 5,
    max: 30,
    description: 'What running chillers need at least',
  }),
  latentFraction: fraction(
    'Heat by evaporation',
    'Share of the heat that the tower rejects by evaporating water',
  ),
};

const waterFields = {
  cyclesOfConcentration: quantity('ratio', {
    label: 'Cycles of concentration',
    min: 1.1,
    max: 50,
    description: 'Dissolved solids of the basin over those of the make-up water',
  }),
};
const driftField = {
  driftFraction: fraction('Drift', 'Water carried off as drops, share of the flow over the tower'),
};

const directExpansion = z.strictObject({
  kind: z.literal('direct-expansion'),
  ...compressorFields,
  ...outdoorLimit,
});

const airCooledChiller = z.strictObject({
  kind: z.literal('air-cooled-chiller'),
  economizer: z.enum(['none', 'free-cooling-coil']).meta({ label: 'Economizer' }),
  ...compressorFields,
  ...outdoorLimit,
  ...pumpFields,
  freeCoolingApproach_K: quantity('K', {
    label: 'Approach of the free-cooling coil',
    min: 1,
    max: 20,
    description: 'Water from the coil above the outdoor air',
  }),
  freeCoolingFan_W_per_kW: quantity('W_per_kW', { label: 'Fans of the free-cooling coil', min: 0, max: 100 }),
});

const waterCooledChiller = z.strictObject({
  kind: z.literal('water-cooled-chiller'),
  economizer: z.enum(['none', 'waterside']).meta({ label: 'Economizer' }),
  ...compressorFields,
  liftOffset_K: quantity('K', {
    label: 'Lift offset',
    min: 0,
    max: 40,
    description: 'Constant L0 of COP = a T / (lift + L0)',
  }),
  exchangerApproach_K: quantity('K', {
    label: 'Approach of the economizer',
    min: 0.5,
    max: 10,
    description: 'Chilled water above tower water at the plate heat exchanger',
  }),
  ...pumpFields,
  ...towerFields,
  ...waterFields,
  ...driftField,
});

const mechanicalFull = z.discriminatedUnion('kind', [directExpansion, airCooledChiller, waterCooledChiller]);
const statedDirectExpansion = directExpansion.partial().required({ kind: true });
const statedAirCooledChiller = airCooledChiller.partial().required({ kind: true });
const statedWaterCooledChiller = waterCooledChiller.partial().required({ kind: true });

const airsideFields = {
  kind: z.literal('airside-economizer'),
  adiabatic: z.enum(['none', 'direct']).meta({
    label: 'Evaporative stage',
    description: 'Whether outdoor air that is too warm is cooled by evaporating water into it',
  }),
  adiabaticEfficiency: quantity('ratio', {
    label: 'Efficiency of the evaporative stage',
    min: 0.1,
    max: 1,
    description: 'Share of the way from dry bulb to wet bulb',
  }),
  dewPointMax_C: quantity('C', {
    label: 'Highest dew point',
    min: 0,
    max: 30,
    description: 'More humid outdoor air is not let in',
  }),
  dewPointMin_C: quantity('C', {
    label: 'Lowest dew point',
    min: -40,
    max: 15,
    description: 'Drier air is humidified, or not let in where there is no humidifier',
  }),
  humidifier: z.enum(['none', 'adiabatic', 'steam']).meta({ label: 'Humidifier' }),
  steam_kWh_per_kg: quantity('kWh_per_kg', { label: 'Electricity of steam', min: 0.5, max: 1.5 }),
  filterPressureFraction: quantity('fraction', {
    label: 'Filters and louvres',
    min: 0,
    max: 2,
    description: 'Pressure rise of the fans that outdoor air adds, share of the room’s own',
  }),
  ...waterFields,
};
const airsideEconomizer = z.strictObject({ ...airsideFields, mechanical: mechanicalFull });
const statedAirsideEconomizer = z
  .strictObject({
    ...airsideFields,
    mechanical: z.discriminatedUnion('kind', [
      statedDirectExpansion,
      statedAirCooledChiller,
      statedWaterCooledChiller,
    ]),
  })
  .partial()
  .required({ kind: true });

const trimFields = {
  trim: z.enum(['chiller', 'none']).meta({
    label: 'Trim cooling',
    description: 'Whether a chiller carries what the outdoor air cannot',
  }),
  ...compressorFields,
};

const loopPumpFields = {
  pumpPressure_kPa: pumpFields.pumpPressure_kPa,
  pumpEfficiency: pumpFields.pumpEfficiency,
};

const dryFields = {
  coolerApproach_K: quantity('K', {
    label: 'Approach of the cooler',
    min: 1,
    max: 25,
    description: 'Leaving water above the entering air at full load and full fans',
  }),
  coolerFan_W_per_kW: quantity('W_per_kW', { label: 'Fans of the cooler', min: 0, max: 100 }),
};

const dryCooler = z.strictObject({
  kind: z.literal('dry-cooler'),
  ...dryFields,
  ...loopPumpFields,
  ...trimFields,
  ...outdoorLimit,
});
const adiabaticCooler = z.strictObject({
  kind: z.literal('adiabatic-cooler'),
  ...dryFields,
  adiabaticEfficiency: airsideFields.adiabaticEfficiency,
  ...waterFields,
  ...loopPumpFields,
  ...trimFields,
  ...outdoorLimit,
});
const tower = z.strictObject({
  kind: z.literal('tower'),
  exchangerApproach_K: quantity('K', {
    label: 'Approach of the heat exchanger',
    min: 0.5,
    max: 10,
    description: 'Facility water above tower water',
  }),
  ...loopPumpFields,
  ...towerFields,
  ...waterFields,
  ...driftField,
  ...trimFields,
  liftOffset_K: waterCooledChiller.shape.liftOffset_K,
});

/** What rejects the heat, with every parameter: what a calculation needs. */
export const resolvedPlantSchema = z.discriminatedUnion('kind', [
  directExpansion,
  airCooledChiller,
  waterCooledChiller,
  airsideEconomizer,
  dryCooler,
  adiabaticCooler,
  tower,
]);
export type ResolvedPlant = Readonly<z.infer<typeof resolvedPlantSchema>>;
export type PlantKind = ResolvedPlant['kind'];
export type PlantOf<Kind extends PlantKind> = Extract<ResolvedPlant, { readonly kind: Kind }>;

/** What rejects the heat, as a plan states it: the kind, and what differs from preset and defaults. */
export const statedPlantSchema = z
  .discriminatedUnion('kind', [
    statedDirectExpansion,
    statedAirCooledChiller,
    statedWaterCooledChiller,
    statedAirsideEconomizer,
    dryCooler.partial().required({ kind: true }),
    adiabaticCooler.partial().required({ kind: true }),
    tower.partial().required({ kind: true }),
  ])
  .meta({ id: 'CoolingPlant' });
