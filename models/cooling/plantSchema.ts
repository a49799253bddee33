import { z } from 'zod';
import { quantity } from '../units/quantity.ts';
import {
  compressorFields,
  driftField,
  outdoorLimit,
  pumpFields,
  towerFields,
  waterFields,
} from './plantFields.ts';

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
    label: 'Free-cooling coil approach',
    min: 1,
    max: 20,
    description: 'Leaving water above the outdoor air',
  }),
  freeCoolingFan_W_per_kW: quantity('W_per_kW', { label: 'Free-cooling coil fan power', min: 0, max: 100 }),
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
    label: 'Economizer approach',
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
const statedWaterCooledChiller = waterCooledChiller
  .partial()
  .required({ kind: true })
  .extend({
    chiller: z.enum(['2026', 'large']).optional().meta({
      label: 'Chiller',
      description:
        'Named efficiency that overrides the preset: 2026 (COP 6.3 at AHRI conditions) or large (5.7, the fit to records)',
    }),
  });

const airsideFields = {
  kind: z.literal('airside-economizer'),
  adiabatic: z.enum(['none', 'direct']).meta({
    label: 'Evaporative cooling',
    description: 'Whether warm outdoor air is cooled by evaporation of water',
  }),
  adiabaticEfficiency: quantity('ratio', {
    label: 'Evaporative cooling efficiency',
    min: 0.1,
    max: 1,
    description: 'Saturation efficiency: share of the wet-bulb depression',
  }),
  dewPointMax_C: quantity('C', {
    label: 'Maximum dew point',
    min: 0,
    max: 30,
    description: 'More humid outdoor air is not admitted',
  }),
  dewPointMin_C: quantity('C', {
    label: 'Minimum dew point',
    min: -40,
    max: 15,
    description: 'Drier air is humidified, or not admitted without a humidifier',
  }),
  humidifier: z.enum(['none', 'adiabatic', 'steam']).meta({ label: 'Humidifier' }),
  steam_kWh_per_kg: quantity('kWh_per_kg', { label: 'Steam humidifier energy', min: 0.5, max: 1.5 }),
  filterPressureFraction: quantity('fraction', {
    label: 'Added pressure of filters and louvres',
    min: 0,
    max: 2,
    description: 'Additional fan pressure for outdoor air, as a share of the fan pressure of the room',
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
    description: 'Whether a chiller removes the heat that the economizer cannot',
  }),
  ...compressorFields,
};

const loopPumpFields = {
  pumpPressure_kPa: pumpFields.pumpPressure_kPa,
  pumpEfficiency: pumpFields.pumpEfficiency,
};

const dryFields = {
  coolerApproach_K: quantity('K', {
    label: 'Cooler approach',
    min: 1,
    max: 25,
    description: 'Leaving water above the entering air at full load and full fans',
  }),
  coolerFan_W_per_kW: quantity('W_per_kW', { label: 'Cooler fan power', min: 0, max: 100 }),
  glycol: z.enum(['propylene', 'ethylene']).meta({
    label: 'Glycol',
    description: 'Antifreeze of the facility water, if it contains any',
  }),
  glycolFraction: quantity('fraction', {
    label: 'Glycol in the facility water',
    min: 0,
    max: 0.6,
    description:
      'Share by mass; it lowers heat transfer and raises pump power. Stating 0 says that water is meant, such as with a loop that drains',
  }),
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
    label: 'Heat exchanger approach',
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

/** Cooling plant with every parameter, as the calculation needs it. */
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

/** Cooling plant as stated in a plan: the kind, and the parameters that override preset and defaults. */
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
