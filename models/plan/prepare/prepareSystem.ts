import type { AirClass } from '../../cooling/airClass.ts';
import { checkFrost, checkRating } from '../../cooling/coolerChecks.ts';
import type { StatedSystem } from '../../cooling/coolingSchema.ts';
import { unitsOf, type Units } from '../../cooling/plants/duty.ts';
import { coolingPresets } from '../../cooling/presets.ts';
import type { CoolingPreset } from '../../cooling/presetTypes.ts';
import type { ResolvedSystem } from '../../cooling/resolveSystem.ts';
import type { RideThrough } from '../../cooling/rideThrough.ts';
import { resolveChain } from '../../power/chainResolve.ts';
import { usualPreset } from '../../power/powerPresets.ts';
import type { ChainPower } from '../../power/chainSchema.ts';
import { statedRatings } from '../../power/statedRatings.ts';
import { ModelError } from '../../problems/ModelError.ts';
import { fitToCalendar } from '../../series/fitToCalendar.ts';
import type { Calendar } from '../../series/calendar.ts';
import type { Climate, WeatherYear } from '../../weather/Climate.ts';
import type { DesignBasis } from '../../weather/climateSchema.ts';
import { designHours } from '../../weather/designHours.ts';
import { captureLabels, plantLabels } from './coolingKindLabels.ts';
import { airHeatLimit_kW } from './prepareFixedPue.ts';
import { defaults } from './defaults.ts';
import type { SystemCooling } from './Facility.ts';
import type { Input } from './input.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';
import { siteIn, type RatedLoad } from './Site.ts';
import { sizeSite } from './sizeSite.ts';
import { describeInput } from './describeInput.ts';

/** Input for preparing a cooling system. */
export interface SystemContext {
  readonly scenario: Scenario;
  readonly stated: StatedSystem;
  readonly resolved: ResolvedSystem;
  readonly climate: Climate;
  readonly calendar: Calendar;
  readonly rated: RatedLoad;
  /** Energy that costs as much as a litre of water; 0 if water has no price. */
  readonly waterValue_kWh_per_L: number;
}

/** A sized cooling system with its power chain; undefined if it is impossible. */
export function prepareSystem(context: SystemContext, preparation: Preparation): SystemCooling | undefined {
  const { scenario, stated, resolved, climate, calendar, rated, waterValue_kWh_per_L } = context;
  noteParameters(stated, resolved, preparation);
  const units = prepareUnits(stated, preparation);
  const power = preparePower(scenario, stated, rated.dc_kW, preparation);
  const design = designHours(climate, prepareDesignBasis(scenario, units, preparation));
  preparation.findings.push(...design.findings.map((found) => ({ ...found, path: 'site.designBasis' })));
  try {
    const parts = { ...resolved, heatReuse: stated.heatReuse };
    const site = sizeSite({ power, parts, units, rated, designHours: design, waterValue_kWh_per_L });
    if (site === undefined) {
      preparation.find(
        'cooling-pair-impossible',
        'cooling.plant',
        `The cooling plant (${plantLabels[resolved.plant.kind]}) cools air; it cannot cool the liquid of ${captureLabels[resolved.capture.kind]}.`,
      );
      return undefined;
    }
    if (stated.heatReuse !== undefined && site.system.heatExport === null) {
      preparation.find(
        'heat-reuse-impossible',
        'cooling.heatReuse',
        `The cooling plant (${plantLabels[resolved.plant.kind]}) has no water loop to export heat from; none is exported.`,
      );
    }
    preparation.findings.push(
      ...checkFrost(resolved, climate.year.dryBulb_C),
      ...checkRating(resolved, site.system, climate.elevation_m),
    );
    return {
      kind: 'system',
      site: siteIn(site, fitWeather(climate.year, calendar)),
      climate,
      capture: resolved.capture.kind,
      airHeatPerRackLimit_kW: airHeatLimit_kW(stated.airHeatPerRackLimit_kW, preparation),
      airClass: prepareAirClass(stated, preparation),
      units,
      supplyLossFraction: 1 - prepareSupplyEfficiency(stated, preparation),
      rideThrough: prepareRideThrough(stated, preparation),
      statedSizes: { it_kW: stated.ratedIt_kW, stages: statedRatings(power, rated.dc_kW) },
    };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    preparation.find('cooling-out-of-range', 'cooling', error.message);
    return undefined;
  }
}

/** Cached inputs of cooling sections: about forty parameters each. */
const knownInputs = new WeakMap<ResolvedSystem, readonly Input[]>();

function noteParameters(stated: StatedSystem, resolved: ResolvedSystem, preparation: Preparation): void {
  if (stated.preset !== undefined) {
    preparation.stated(
      stated.preset,
      describeInput('cooling.preset', 'default of parameters that are not stated'),
    );
  }
  const known = knownInputs.get(resolved);
  if (known !== undefined) {
    preparation.inputs.push(...known);
    return;
  }
  const first = preparation.inputs.length;
  for (const { path, label, unit, value, source } of resolved.used) {
    const words = { path: `cooling.${path}`, label, unit, basis: 'parameter of the cooling system' };
    if (source === undefined) preparation.stated(value, words);
    else preparation.inputs.push({ ...words, value, origin: 'default', source });
  }
  knownInputs.set(resolved, preparation.inputs.slice(first));
}

function prepareUnits(stated: StatedSystem, preparation: Preparation): Units {
  const redundancy = preparation.statedOrDefault(
    'cooling.redundancy',
    stated.redundancy,
    'all units run and share the load',
    { label: 'Plant redundancy' },
  );
  const unitCount = preparation.statedOrDefault(
    'cooling.unitCount',
    stated.unitCount,
    'each of chillers, towers, coolers, fans and pumps',
    {
      label: 'Required units at the design hour',
    },
  );
  return unitsOf(redundancy, unitCount);
}

/** The power chain; if the plan has none, the default chain, which is the same for every cooling system. */
function preparePower(
  scenario: Scenario,
  stated: StatedSystem,
  dc_kW: number,
  preparation: Preparation,
): ChainPower {
  const preset: CoolingPreset | undefined =
    stated.preset === undefined ? undefined : coolingPresets[stated.preset];
  const { power } = scenario;
  const chain: ChainPower = power?.kind === 'chain' ? power : DEFAULT_CHAIN;
  if (power?.kind !== 'chain') noteAssumedChain(power?.kind, preset, preparation);
  preparation.inputs.push(...resolveChain(chain, dc_kW).inputs);
  return chain;
}

/** One object, since resolved chains are cached by their section. */
const DEFAULT_CHAIN: ChainPower = Object.freeze({ kind: 'chain' });

/** Reports a default chain where the plan says something else, or where the cooling preset is typical of another one. */
function noteAssumedChain(
  stated: 'within-pue' | undefined,
  preset: CoolingPreset | undefined,
  preparation: Preparation,
): void {
  const used = `the default chain (${usualPreset.value}) is used`;
  const isTypical = preset === undefined || preset.power === 'large';
  const typical = isTypical
    ? ''
    : ` Sites with “${preset.name}” typically have the chain “${preset.power}”: state it if this is one.`;
  if (stated === 'within-pue') {
    const message = `The power chain is “Within the stated PUE”, but the PUE is computed; ${used}.${typical}`;
    preparation.find('power-chain-assumed', 'power', message);
  } else if (!isTypical) {
    preparation.find('power-chain-assumed', 'power', `No power chain is stated; ${used}.${typical}`);
  }
}

function prepareDesignBasis(scenario: Scenario, units: Units, preparation: Preparation): DesignBasis {
  const stated = scenario.site?.designBasis;
  const isRedundant = units.runningCount > units.neededCount;
  const basis: DesignBasis = stated ?? { kind: isRedundant ? 'extreme-20-year' : 'annual-0p4' };
  const words = describeInput(
    'site.designBasis',
    'design conditions of the plant, if the climate’s source has them',
  );
  if (stated === undefined) {
    const source = 'Plenum convention: 20-year extreme for redundant plants, otherwise 0.4 % annual';
    preparation.inputs.push({ ...words, value: basis.kind, origin: 'default', source });
  } else {
    preparation.stated(basis.kind, words);
  }
  return basis;
}

function prepareAirClass(stated: StatedSystem, preparation: Preparation): AirClass {
  return preparation.statedOrDefault(
    'cooling.airClass',
    stated.airClass,
    'limits of the IT inlet temperature',
  );
}

function prepareSupplyEfficiency(stated: StatedSystem, preparation: Preparation): number {
  return preparation.statedOrDefault(
    'cooling.serverSupplyEfficiency',
    stated.serverSupplyEfficiency,
    'already included in the draw of AC-fed devices; counts in ITUE and TUE only',
  );
}

function prepareRideThrough({ rideThrough }: StatedSystem, preparation: Preparation): RideThrough {
  const { water_L, waterRise_K, roomVolume_m3, airRise_K, restart_s } = rideThrough ?? {};
  const isRequested = water_L !== undefined || roomVolume_m3 !== undefined;
  const valueOf = (name: 'waterRise_K' | 'airRise_K' | 'restart_s', stated: number | undefined): number => {
    const path = `cooling.rideThrough.${name}` as const;
    return isRequested
      ? preparation.statedOrDefault(path, stated, 'ride-through after a power loss')
      : defaults[path].value;
  };
  return {
    water_L,
    roomVolume_m3,
    waterRise_K: valueOf('waterRise_K', waterRise_K),
    airRise_K: valueOf('airRise_K', airRise_K),
    restart_s: valueOf('restart_s', restart_s),
  };
}

/** The weather fitted to the calendar; most years need no change. */
function fitWeather(year: WeatherYear, calendar: Calendar): WeatherYear {
  if (year.hourCount === calendar.hourCount) return year;
  const fit = (values: Float64Array): Float64Array => fitToCalendar(values, calendar);
  return {
    hourCount: calendar.hourCount,
    dryBulb_C: fit(year.dryBulb_C),
    dewPoint_C: fit(year.dewPoint_C),
    wetBulb_C: fit(year.wetBulb_C),
    humidityRatio: fit(year.humidityRatio),
    pressure_Pa: fit(year.pressure_Pa),
    density_kg_m3: fit(year.density_kg_m3),
  };
}
