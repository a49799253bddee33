import type { AirClass } from '../../cooling/airClass.ts';
import type { StatedSystem } from '../../cooling/coolingSchema.ts';
import { unitsOf, type Units } from '../../cooling/plants/duty.ts';
import { coolingPresets } from '../../cooling/presets.ts';
import type { CoolingPreset } from '../../cooling/presetTypes.ts';
import type { ResolvedSystem } from '../../cooling/resolveSystem.ts';
import type { RideThrough } from '../../cooling/rideThrough.ts';
import { resolveChain } from '../../power/chainResolve.ts';
import type { ChainPower } from '../../power/chainSchema.ts';
import { ModelError } from '../../problems/ModelError.ts';
import { fitToCalendar } from '../../series/fitToCalendar.ts';
import type { Calendar } from '../../series/calendar.ts';
import type { Climate, WeatherYear } from '../../weather/Climate.ts';
import type { DesignBasis } from '../../weather/climateSchema.ts';
import { designHours } from '../../weather/designHours.ts';
import { airHeatLimit_kW } from './prepareFixedPue.ts';
import { defaults } from './defaults.ts';
import type { SystemCooling } from './Facility.ts';
import type { Input } from './input.ts';
import type { Preparation } from './Preparation.ts';
import type { Scenario } from '../document/planSchema.ts';
import { siteIn, type RatedLoad } from './Site.ts';
import { sizeSite } from './sizeSite.ts';

/** What the rest of the plan gives to a cooling system. */
export interface SystemContext {
  readonly scenario: Scenario;
  readonly stated: StatedSystem;
  readonly resolved: ResolvedSystem;
  readonly climate: Climate;
  readonly calendar: Calendar;
  readonly rated: RatedLoad;
}

/** A cooling system and its power chain, sized, or undefined where they cannot be built. */
export function prepareSystem(context: SystemContext, preparation: Preparation): SystemCooling | undefined {
  const { scenario, stated, resolved, climate, calendar, rated } = context;
  noteParameters(stated, resolved, preparation);
  const units = prepareUnits(stated, preparation);
  const power = preparePower(scenario, stated, rated.dc_kW, preparation);
  const design = designHours(climate, prepareDesignBasis(scenario, units, preparation));
  preparation.findings.push(...design.findings.map((found) => ({ ...found, path: 'site.designBasis' })));
  try {
    const parts = { ...resolved, heatReuse: stated.heatReuse };
    const site = sizeSite({ power, parts, units, rated, designHours: design });
    if (site === undefined) {
      preparation.find(
        'cooling-pair-impossible',
        'cooling.plant',
        `A plant of the kind ${resolved.plant.kind} cools air; it cannot cool the liquid of ${resolved.capture.kind}.`,
      );
      return undefined;
    }
    if (stated.heatReuse !== undefined && site.system.heatExport === null) {
      preparation.find(
        'heat-reuse-impossible',
        'cooling.heatReuse',
        `A plant of the kind ${resolved.plant.kind} has no water loop that heat could be taken from; none is exported.`,
      );
    }
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
    };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    preparation.find('cooling-out-of-range', 'cooling', error.message);
    return undefined;
  }
}

/** Parameters of cooling sections as they are listed among the inputs: some forty of each. */
const knownInputs = new WeakMap<ResolvedSystem, readonly Input[]>();

function noteParameters(stated: StatedSystem, resolved: ResolvedSystem, preparation: Preparation): void {
  if (stated.preset !== undefined) {
    preparation.stated(stated.preset, {
      path: 'cooling.preset',
      label: 'Cooling system',
      unit: '',
      basis: 'where parameters come from that the plan does not state',
    });
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
  const redundancy = preparation.statedOr<'N' | 'N+1' | '2N'>(stated.redundancy, defaults.redundancy, {
    path: 'cooling.redundancy',
    label: 'Redundancy of the plant',
    unit: '',
    basis: 'all units run and share the load',
  });
  const unitCount = preparation.statedOr<number>(stated.unitCount, defaults.coolingUnitCount, {
    path: 'cooling.unitCount',
    label: 'Units that carry the design hour',
    unit: '',
    basis: 'of chillers, towers, coolers, fans and pumps alike',
  });
  return unitsOf(redundancy, unitCount);
}

/** The power chain; where the plan has none, that of the cooling preset. */
function preparePower(
  scenario: Scenario,
  stated: StatedSystem,
  dc_kW: number,
  preparation: Preparation,
): ChainPower {
  const preset: CoolingPreset | undefined =
    stated.preset === undefined ? undefined : coolingPresets[stated.preset];
  const { power } = scenario;
  const chain: ChainPower =
    power?.kind === 'chain'
      ? power
      : { kind: 'chain', ...(preset === undefined ? {} : { preset: preset.power }) };
  if (power?.kind === 'within-pue') {
    preparation.find(
      'power-chain-assumed',
      'power',
      'The plan says that losses are within a stated PUE, and its PUE is computed; the usual power chain of the cooling system stands in.',
    );
  }
  preparation.inputs.push(...resolveChain(chain, dc_kW).inputs);
  return chain;
}

function prepareDesignBasis(scenario: Scenario, units: Units, preparation: Preparation): DesignBasis {
  const stated = scenario.site?.designBasis;
  const isRedundant = units.runningCount > units.neededCount;
  const basis: DesignBasis = stated ?? { kind: isRedundant ? 'extreme-20-year' : 'annual-0p4' };
  const words = {
    path: 'site.designBasis',
    label: 'Design weather',
    unit: '',
    basis: 'what the plant is sized on, where the climate’s source has it',
  };
  if (stated === undefined) {
    const source = 'Plenum convention: once in 20 years for redundant plants, else 0.4 % of the hours';
    preparation.inputs.push({ ...words, value: basis.kind, origin: 'default', source });
  } else {
    preparation.stated(basis.kind, words);
  }
  return basis;
}

function prepareAirClass(stated: StatedSystem, preparation: Preparation): AirClass {
  return preparation.statedOr<AirClass>(stated.airClass, defaults.airClass, {
    path: 'cooling.airClass',
    label: 'ASHRAE class of the devices',
    unit: '',
    basis: 'limits of their inlet temperature',
  });
}

function prepareSupplyEfficiency(stated: StatedSystem, preparation: Preparation): number {
  return preparation.statedOr<number>(stated.serverSupplyEfficiency, defaults.serverSupplyEfficiency, {
    path: 'cooling.serverSupplyEfficiency',
    label: 'Efficiency of the servers’ supplies',
    unit: '',
    basis: 'inside the draw of AC-fed devices already; counts in ITUE and TUE only',
  });
}

function prepareRideThrough({ rideThrough }: StatedSystem, preparation: Preparation): RideThrough {
  const { water_L, waterRise_K, roomVolume_m3, airRise_K, restart_s } = rideThrough ?? {};
  const isAsked = water_L !== undefined || roomVolume_m3 !== undefined;
  const valueOf = (
    name: 'waterRise_K' | 'airRise_K' | 'restart_s',
    value: number | undefined,
    fallback: { readonly value: number; readonly source: string },
    label: string,
  ): number =>
    isAsked
      ? preparation.statedOr<number>(value, fallback, {
          path: `cooling.rideThrough.${name}`,
          label,
          unit: name === 'restart_s' ? 's' : 'K',
          basis: 'cooling that is left when machines stop',
        })
      : fallback.value;
  return {
    water_L,
    roomVolume_m3,
    waterRise_K: valueOf('waterRise_K', waterRise_K, defaults.waterRise_K, 'Allowed rise of the water'),
    airRise_K: valueOf('airRise_K', airRise_K, defaults.roomRise_K, 'Allowed rise of the air'),
    restart_s: valueOf('restart_s', restart_s, defaults.restart_s, 'Restart of the chillers'),
  };
}

/** The weather laid over the calendar; most years need nothing. */
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
