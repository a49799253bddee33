import type { ResolvedCapture } from './captureSchema.ts';
import type { PlantKind, PlantOf, ResolvedPlant } from './plantSchema.ts';
import { coolingSources as from, type Sourced } from './Sourced.ts';

/** Parameters that follow from others, or from the weather, unless a plan states them. */
type DerivedName = 'latentFraction' | 'supplyWater_C';
type NamesOf<Parameters> = Exclude<keyof Parameters, 'kind' | 'mechanical'>;
/** Whether the parameter is one of a component that follows from others. */
type IsDerived<Parameters, Name extends keyof Parameters> = Name extends DerivedName
  ? undefined extends Parameters[Name]
    ? true
    : false
  : false;

/** A parameter set with a source for every value. */
export type SourcedParameters<Parameters> = {
  readonly [Name in NamesOf<Parameters> as IsDerived<Parameters, Name> extends true ? never : Name]: Sourced<
    Parameters[Name]
  >;
};

const is = <Value>(value: Value, source: string): Sourced<Value> => ({ value, source });

const air = {
  supplyAir_C: is(24, from.ashraeAir),
  recirculation_K: is(2, from.energyPlus),
  airRise_K: is(12, from.ranges),
  coilApproach_K: is(6, from.engineering),
  coilRise_K: is(6, from.engineering),
  fanPressure_Pa: is(500, from.ranges),
  fanEfficiency: is(0.7, from.energyPlus),
  fanExponent: is(3, 'affinity law; drives and constant pressure lower it to 2.7'),
  fanMinimumFraction: is(0.4, from.engineering),
  sensibleFraction: is(0.98, from.ranges),
};

const liquid = {
  waterRise_K: is(10, from.guideline),
};

const loop = {
  cduApproach_K: is(4, from.cdu),
  loopRise_K: is(10, from.guideline),
  loopPump_W_per_kW: is(10, from.guideline),
  coolant: is('pg25' as const, from.engineering),
};

type CaptureKind = ResolvedCapture['kind'];

/** Defaults of each heat capture; preset and plan override them. */
export const captureDefaults: {
  readonly [Kind in CaptureKind]: SourcedParameters<Extract<ResolvedCapture, { readonly kind: Kind }>>;
} = {
  'room-air': air,
  'in-row': {
    ...air,
    airRise_K: is(14, from.engineering),
    recirculation_K: is(1, from.engineering),
    fanPressure_Pa: is(250, from.engineering),
  },
  'rear-door': {
    ...air,
    ...liquid,
    heatCaptureFraction: is(1, from.engineering),
    supplyWater_C: is(18, from.engineering),
    waterRise_K: is(6, from.engineering),
    doorApproach_K: is(4, from.door),
    doorFan_W_per_kW: is(12, from.engineering),
  },
  'direct-to-chip': {
    ...air,
    ...liquid,
    ...loop,
    heatCaptureFraction: is(0.8, from.engineering),
    supplyWater_C: is(32, from.waterClass),
    serverFanSavedFraction: is(0.5, from.engineering),
  },
  immersion: {
    ...air,
    ...liquid,
    ...loop,
    heatCaptureFraction: is(0.97, from.engineering),
    supplyWater_C: is(40, from.waterClass),
    loopPump_W_per_kW: is(15, from.engineering),
    serverFanSavedFraction: is(1, from.engineering),
  },
};

const airCompressor = {
  carnotFraction: is(0.47, from.airChillerFit),
  evaporatorApproach_K: is(2, from.chillerFit),
  condenserApproach_K: is(14, from.airChillerFit),
  minimumLift_K: is(12, from.engineering),
  maximumCop: is(12, from.engineering),
  partLoad: is('variable-speed' as const, from.chillerFit),
};

const outdoorLimit = { maximumOutdoor_C: is(50, from.engineering) };

const pumps = {
  pumpPressure_kPa: is(143.7, 'Lei & Masanet 2020: chilled-water pumps 143.7 kPa ± 20 %'),
  pumpEfficiency: is(0.7, from.ranges),
};

const towerOf = {
  towerApproach_K: is(4, from.ranges),
  towerRange_K: is(5.6, 'YorkCalc reference range'),
  towerFan_W_per_kW: is(8, from.ranges),
  towerPumpPressure_kPa: is(208.7, 'Lei & Masanet 2020: tower pumps 208.7 kPa ± 20 %'),
  towerPumpEfficiency: is(0.7, from.ranges),
  coldestTowerWater_C: is(5, from.energyPlus),
  coldestCondenserWater_C: is(15, 'Leaving-water limits of chiller records, 12.8-18 °C'),
};

const concentration = { cyclesOfConcentration: is(5, from.ranges) };
const drift = { driftFraction: is(0.00005, 'EnergyPlus default 0.008 %, modern eliminators 0.0005 %') };

/**
 * Named efficiencies of water-cooled chillers at full load, COP = a T / (lift + L0). At AHRI 550/590 conditions (chilled water
 * at 6.67 °C, condenser water from 29.44 to 34.61 °C) `large` has a COP of 5.65 and `2026` one of 6.30.
 */
export const chillers = {
  '2026': {
    carnotFraction: is(0.985, from.chillerFit),
    liftOffset_K: is(11.5, from.chiller2026),
  },
  large: {
    carnotFraction: is(0.985, from.chillerFit),
    liftOffset_K: is(16.5, from.chillerFit),
  },
};

const waterCompressor = {
  ...chillers['2026'],
  evaporatorApproach_K: is(2, from.chillerFit),
  condenserApproach_K: is(2, from.chillerFit),
  minimumLift_K: is(8, from.engineering),
  maximumCop: is(14, from.engineering),
  partLoad: is('variable-speed' as const, from.chillerFit),
};

const adiabaticStage = {
  adiabaticEfficiency: is(0.8, 'EnergyPlus data-centre example models 0.70, pads up to 0.9'),
};
const cooler = {
  coolerApproach_K: is(5.55, from.dryCooler),
  coolerFan_W_per_kW: is(40, from.dryCooler),
  glycol: is('propylene' as const, from.engineering),
  glycolFraction: is(0, 'water: the share depends on the coldest hour of the site'),
};
const loopPumps = {
  pumpPressure_kPa: is(200, from.engineering),
  pumpEfficiency: is(0.7, from.ranges),
};
const trimChiller = { trim: is('chiller' as const, from.engineering), ...airCompressor };

/** Defaults of each plant; preset and plan override them. */
export const plantDefaults: { readonly [Kind in PlantKind]: SourcedParameters<PlantOf<Kind>> } = {
  'direct-expansion': {
    ...outdoorLimit,
    carnotFraction: is(0.4, from.engineering),
    evaporatorApproach_K: is(8, from.engineering),
    condenserApproach_K: is(15, from.engineering),
    minimumLift_K: is(12, from.engineering),
    maximumCop: is(5.5, from.engineering),
    partLoad: is('stepped', from.engineering),
  },
  'air-cooled-chiller': {
    economizer: is('none', from.engineering),
    ...airCompressor,
    ...outdoorLimit,
    ...pumps,
    freeCoolingApproach_K: is(6, from.engineering),
    freeCoolingFan_W_per_kW: is(25, from.engineering),
  },
  'water-cooled-chiller': {
    economizer: is('none', from.engineering),
    ...waterCompressor,
    exchangerApproach_K: is(2, from.ranges),
    ...pumps,
    ...towerOf,
    ...concentration,
    ...drift,
  },
  'airside-economizer': {
    adiabatic: is('none', from.engineering),
    ...adiabaticStage,
    dewPointMax_C: is(15, from.ashraeAir),
    dewPointMin_C: is(-9, from.ashraeAir),
    humidifier: is('adiabatic', from.engineering),
    steam_kWh_per_kg: is(0.73, 'EnergyPlus steam humidifier: 2676 kJ/kg less the feed water'),
    filterPressureFraction: is(0.25, from.engineering),
    cyclesOfConcentration: is(3, from.energyPlus),
  },
  'dry-cooler': { ...cooler, ...loopPumps, ...trimChiller, ...outdoorLimit },
  'adiabatic-cooler': {
    ...cooler,
    ...adiabaticStage,
    cyclesOfConcentration: is(3, from.energyPlus),
    ...loopPumps,
    ...trimChiller,
    ...outdoorLimit,
  },
  tower: {
    exchangerApproach_K: is(2, from.ranges),
    ...loopPumps,
    ...towerOf,
    ...concentration,
    ...drift,
    trim: is('chiller', from.engineering),
    ...waterCompressor,
  },
};

const evaporation = {
  latentFraction: is(
    'From the air',
    'energy balance of the saturated leaving air of each hour (Merkel); Lei & Masanet 2022 take 1, all heat by evaporation',
  ),
};
const coilWater = {
  supplyWater_C: is('Air less approach', 'supply air temperature less the coil approach'),
};

/** How the parameters of each kind are found that neither plan nor preset states, in words. */
export const derivedParameters: Readonly<Record<string, Readonly<Record<string, Sourced<string>>>>> = {
  'room-air': coilWater,
  'in-row': coilWater,
  'water-cooled-chiller': evaporation,
  tower: evaporation,
};

/** Default mechanical plant for the heat that an airside economizer does not remove. */
export const DEFAULT_MECHANICAL: ResolvedPlant['kind'] = 'air-cooled-chiller';
