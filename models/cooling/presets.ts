import { type Sourced, coolingSources as from } from './Sourced.ts';
import type { CoolingPreset, PresetCapture, PresetPlant } from './presetTypes.ts';

const is = <Value>(value: Value, source: string): Sourced<Value> => ({ value, source });

const largeRoom = {
  kind: 'room-air',
  airRise_K: is(16.6, from.rangesLarge),
  fanPressure_Pa: is(500, from.rangesLarge),
  fanEfficiency: is(0.75, from.rangesLarge),
  fanMinimumFraction: is(0.58, from.engineering),
} as const satisfies PresetCapture;

const midsizeRoom = {
  kind: 'room-air',
  supplyAir_C: is(16, from.engineering),
  coilApproach_K: is(8, from.engineering),
  airRise_K: is(7.5, from.rangesMidsize),
  fanPressure_Pa: is(650, from.rangesMidsize),
  fanEfficiency: is(0.7, from.rangesMidsize),
  fanMinimumFraction: is(0.7, 'older drives of midsize sites have limited turndown: engineering default'),
} as const satisfies PresetCapture;

const smallRoom = {
  kind: 'room-air',
  supplyAir_C: is(16, from.engineering),
  coilApproach_K: is(8, from.engineering),
  airRise_K: is(6.5, from.rangesSmall),
  fanPressure_Pa: is(300, from.rangesSmall),
  fanEfficiency: is(0.65, from.rangesSmall),
  fanMinimumFraction: is(1, 'fixed-speed fans of small rooms: engineering default'),
  sensibleFraction: is(0.975, from.rangesSmall),
} as const satisfies PresetCapture;

/** The chiller of the records that the published ranges of large sites were met with. */
const recordedChiller = { liftOffset_K: is(16.5, from.chillerFit) } as const;

const midsizeWaterCooled = {
  kind: 'water-cooled-chiller',
  ...recordedChiller,
  carnotFraction: is(
    0.78,
    'fit of 0.985 less 20 %: Lei & Masanet reduce the COP of midsize chillers by 0-40 %',
  ),
  partLoad: is('vanes', from.chillerFit),
} as const satisfies PresetPlant;

const midsizeAirCooled = {
  kind: 'air-cooled-chiller',
  carnotFraction: is(
    0.285,
    '0.47 less 39 %: Lei & Masanet reduce the COP of midsize air-cooled chillers by 25-40 %',
  ),
  condenserApproach_K: is(20, 'fouled coils and recirculated air: engineering default'),
  minimumLift_K: is(5, from.engineering),
  partLoad: is('vanes', from.chillerFit),
} as const satisfies PresetPlant;

const smallAirCooled = {
  ...midsizeAirCooled,
  carnotFraction: is(
    0.265,
    '0.47 less 44 %: Lei & Masanet reduce the COP of small air-cooled chillers by 30-45 %',
  ),
} as const satisfies PresetPlant;

const midsizeAirside = {
  kind: 'airside-economizer',
  humidifier: is('none', from.engineering),
} as const satisfies PresetPlant;

const modernAir = {
  airRise_K: is(14, from.rangesLarge),
  fanPressure_Pa: is(400, from.rangesLarge),
} as const;

const residualAirPlant = {
  kind: 'air-cooled-chiller',
  economizer: is('free-cooling-coil', from.engineering),
} as const satisfies PresetPlant;

/** The cooling presets. Each is one set of parameters, used in every climate. */
export const coolingPresets = {
  'large-airside-adiabatic': {
    name: 'Large site, airside economizer with evaporative cooling',
    description: 'Outdoor air, evaporatively cooled when warm, with a water-cooled chiller for humid hours',
    power: 'large',
    capture: {
      ...largeRoom,
      supplyAir_C: is(19, from.ashraeAir),
      fanPressure_Pa: is(950, from.rangesLarge),
    },
    plant: {
      kind: 'airside-economizer',
      adiabatic: is('direct', from.engineering),
      adiabaticEfficiency: is(0.7, from.energyPlus),
      dewPointMin_C: is(-6, 'Lei & Masanet 2022: humidified below 8-20 % at the inlet'),
      mechanical: { kind: 'water-cooled-chiller', ...recordedChiller },
    },
  },
  'large-waterside-economizer': {
    name: 'Large site, water-cooled chiller with waterside economizer',
    description: 'Tower water cools alone when cold enough, and pre-cools when colder than the return',
    power: 'large',
    capture: { ...largeRoom, supplyAir_C: is(25, from.ashraeAir), coilApproach_K: is(4, from.engineering) },
    plant: {
      kind: 'water-cooled-chiller',
      ...recordedChiller,
      economizer: is('waterside', from.engineering),
    },
  },
  'midsize-chiller-airside': {
    name: 'Midsize site, water-cooled chiller with airside economizer',
    description: 'Outdoor air within humidity limits, water-cooled chiller otherwise',
    power: 'midsize',
    capture: midsizeRoom,
    plant: { ...midsizeAirside, mechanical: midsizeWaterCooled },
  },
  'midsize-chiller-waterside': {
    name: 'Midsize site, water-cooled chiller with waterside economizer',
    description: 'Chilled water at midsize efficiency, with a heat exchanger in addition to the chiller',
    power: 'midsize',
    capture: {
      ...midsizeRoom,
      supplyAir_C: is(22, from.engineering),
      coilApproach_K: is(6, from.engineering),
    },
    plant: { ...midsizeWaterCooled, economizer: is('waterside', from.engineering) },
  },
  'midsize-chiller': {
    name: 'Midsize site, water-cooled chiller',
    description: 'Chilled water all year, without an economizer',
    power: 'midsize',
    capture: midsizeRoom,
    plant: midsizeWaterCooled,
  },
  'midsize-air-cooled-airside': {
    name: 'Midsize site, air-cooled chiller with airside economizer',
    description: 'Outdoor air within humidity limits, air-cooled chiller otherwise',
    power: 'midsize',
    capture: midsizeRoom,
    plant: { ...midsizeAirside, mechanical: midsizeAirCooled },
  },
  'midsize-air-cooled': {
    name: 'Midsize site, air-cooled chiller',
    description: 'Air-cooled chiller all year, without an economizer',
    power: 'midsize',
    capture: midsizeRoom,
    plant: midsizeAirCooled,
  },
  'small-chiller': {
    name: 'Small room, water-cooled chiller',
    description: 'Chilled water with fixed-speed fans and an old UPS',
    power: 'small',
    capture: smallRoom,
    plant: midsizeWaterCooled,
  },
  'small-air-cooled': {
    name: 'Small room, air-cooled chiller',
    description: 'Air-cooled chiller with fixed-speed fans and an old UPS',
    power: 'small',
    capture: smallRoom,
    plant: smallAirCooled,
  },
  'small-dx': {
    name: 'Small room, DX units',
    description: 'CRAC units (DX) with fixed-speed fans and an old UPS',
    power: 'small',
    capture: { ...smallRoom, fanPressure_Pa: is(440, from.rangesSmall) },
    plant: {
      kind: 'direct-expansion',
      minimumLift_K: is(20, 'head pressure maintained for a fixed expansion valve: engineering default'),
      carnotFraction: is(
        0.32,
        '0.40 less 20 %: Lei & Masanet vary the COP of small DX units by -40 to +20 %',
      ),
    },
  },
  'free-cooling-chiller': {
    name: 'Free-cooling chiller',
    description: 'Air-cooled chiller with a free-cooling coil, chilled water at 20 °C',
    power: 'large',
    capture: {
      kind: 'room-air',
      ...modernAir,
      supplyAir_C: is(25, from.ashraeAir),
      coilApproach_K: is(5, from.engineering),
    },
    plant: { kind: 'air-cooled-chiller', economizer: is('free-cooling-coil', from.engineering) },
  },
  'rear-door': {
    name: 'Rear-door heat exchangers',
    description: 'Active doors with chilled water at 20 °C, water-cooled chiller with waterside economizer',
    power: 'large',
    capture: { kind: 'rear-door', ...modernAir, supplyWater_C: is(20, from.engineering) },
    plant: { kind: 'water-cooled-chiller', economizer: is('waterside', from.engineering) },
    airPlant: residualAirPlant,
  },
  'direct-to-chip-w32-dry': {
    name: 'Direct to chip, W32, dry coolers',
    description: '80 % of the heat to 32 °C water from dry coolers, with trim chillers for hot hours',
    power: 'large',
    capture: { kind: 'direct-to-chip', ...modernAir },
    plant: { kind: 'dry-cooler' },
    airPlant: residualAirPlant,
  },
  'direct-to-chip-w40-dry': {
    name: 'Direct to chip, W40, dry coolers',
    description: 'Nearly all heat to 40 °C water from dry coolers, with trim chillers for hot hours',
    power: 'large',
    capture: {
      kind: 'direct-to-chip',
      ...modernAir,
      heatCaptureFraction: is(0.945, from.raps),
      supplyWater_C: is(40, from.waterClass),
      serverFanSavedFraction: is(0.667, from.engineering),
    },
    plant: { kind: 'dry-cooler' },
    airPlant: residualAirPlant,
  },
  'direct-to-chip-w32-tower': {
    name: 'Direct to chip, W32, towers',
    description:
      '80 % of the heat to 32 °C water from cooling towers; no chiller needed below 26 °C wet bulb',
    power: 'large',
    capture: { kind: 'direct-to-chip', ...modernAir },
    plant: { kind: 'tower' },
    airPlant: residualAirPlant,
  },
  'direct-to-chip-adiabatic': {
    name: 'Direct to chip, W32, adiabatic coolers',
    description: 'Dry coolers with evaporative pre-cooling of the air in hot hours',
    power: 'large',
    capture: { kind: 'direct-to-chip', ...modernAir },
    plant: { kind: 'adiabatic-cooler' },
    airPlant: residualAirPlant,
  },
  'immersion-w40-dry': {
    name: 'Immersion, W40, dry coolers',
    description: 'Single-phase immersion with 40 °C water from dry coolers; no server fans',
    power: 'large',
    capture: { kind: 'immersion', ...modernAir },
    plant: { kind: 'dry-cooler' },
    airPlant: residualAirPlant,
  },
  'warm-water-tower': {
    name: 'Warm water from cooling towers only',
    description: 'Liquid-cooled computers with 27 °C tower water, no chiller, as in large laboratories',
    power: 'laboratory',
    capture: {
      kind: 'direct-to-chip',
      ...modernAir,
      heatCaptureFraction: is(0.945, from.raps),
      supplyWater_C: is(27, from.waterClass),
      serverFanSavedFraction: is(0.667, from.engineering),
    },
    plant: { kind: 'tower', trim: is('none', 'NREL ESIF: towers, no chiller') },
    airPlant: { kind: 'water-cooled-chiller', economizer: is('waterside', from.engineering) },
  },
} as const satisfies Record<string, CoolingPreset>;

export type CoolingPresetId = keyof typeof coolingPresets;
