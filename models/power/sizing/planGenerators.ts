import { finding, type Finding } from '../../problems/Finding.ts';
import { numberText, percentText } from '../../units/text.ts';
import type { Note } from '../chainInputs.ts';
import { alternatorFraction, alternatorSource } from './alternatorDerating.ts';
import type { TotalLoad } from './apparentPower.ts';
import { dieselFuel_L_h, fuelSource } from './dieselFuel.ts';
import { identicalUnits, shortFinding } from './identicalUnits.ts';
import { sizingDefaults } from './sizingDefaults.ts';
import type { ElectricalPlant, PlantSizingRequest } from './sizingSchema.ts';

type RequestedGenerators = NonNullable<PlantSizingRequest['generators']>;
export type PlannedGenerators = NonNullable<ElectricalPlant['generators']>;

/**
 * Sizes generators with site derating, and their fuel consumption without the redundant ones.
 *
 * @param load - total load of the switchgear at the design peak
 * @throws ModelError `out-of-range` if the site is outside the derating chart and no derating factor is stated
 */
export function planGenerators(
  requested: RequestedGenerators,
  load: TotalLoad,
  note: Note,
): { generators: PlannedGenerators; findings: Finding[] } {
  const redundancy = note(
    { stated: requested.redundancy, ...sizingDefaults.redundancy },
    {
      path: 'generators.redundancy',
      label: 'Generators: redundancy',
      basis: 'in addition to the required generators',
    },
  );
  const siteRatingFraction = note(
    {
      stated: requested.siteRatingFraction,
      value: requested.siteRatingFraction ?? alternatorFraction(requested.elevation_m, requested.intakeAir_C),
      source: alternatorSource,
    },
    {
      path: 'generators.siteRatingFraction',
      label: 'Site derating factor',
      basis: `alternator only, at ${numberText(requested.elevation_m, 0)} m and ${numberText(requested.intakeAir_C)} °C`,
    },
  );
  // Generators are specified by their rating at reference conditions, which must exceed the load by the site derating.
  const nominal_kW = load.total_kW / siteRatingFraction;
  const nominal_kVA = load.total_kVA / siteRatingFraction;
  const units = identicalUnits(nominal_kW, {
    unitRating: requested.unitRating_kW,
    requiredCount: requested.requiredCount ?? defaultCount(requested, nominal_kW, note),
    redundancy,
  });
  const { requiredCount, installedCount } = units;
  const unitRating_kW = requested.unitRating_kW ?? units.unitNeeded;
  const unitRating_kVA = Math.max(
    unitRating_kW / sizingDefaults.generatorPowerFactor.value,
    nominal_kVA / requiredCount,
  );
  const loadFraction = unitRating_kW > 0 ? load.total_kW / (requiredCount * unitRating_kW) : null;
  const fuel_L_h = requiredCount * dieselFuel_L_h(unitRating_kW, loadFraction ?? 0);
  const tank = planTank(requested, fuel_L_h, note);
  const generators = {
    load_kW: load.total_kW,
    load_kVA: load.total_kVA,
    siteRatingFraction,
    unitRating_kW,
    unitRating_kVA,
    requiredCount,
    installedCount,
    loadFraction,
    fuel_L_h,
    ...tank,
  };
  const isShort = shortFinding(
    'generators.unitRating_kW',
    { name: 'Generators', load: nominal_kW, unit: 'kW' },
    { requiredCount, unitRating: unitRating_kW },
  );
  return {
    generators,
    findings: [...isShort, ...deratingFinding(requested, siteRatingFraction), ...tankFinding(tank)],
  };
}

/** Number of generators up to the largest default size; undefined if a size is stated, which determines it. */
function defaultCount(
  { unitRating_kW }: RequestedGenerators,
  nominal_kW: number,
  note: Note,
): number | undefined {
  if (unitRating_kW !== undefined) return undefined;
  const { value, source } = sizingDefaults.largestGenerator_kW;
  const largest_kW = note<number>(
    { stated: undefined, value, source },
    {
      path: 'generators.unitRating_kW',
      label: 'Largest generator',
      unit: 'kW',
      basis: 'if no size is stated',
    },
  );
  return Math.max(1, Math.ceil((nominal_kW / largest_kW) * (1 - 1e-9)));
}

type Tank = Pick<PlannedGenerators, 'tankHours_h' | 'tankNeeded_L' | 'tankLasts_h'>;

function planTank({ tankHours_h, tank_L }: RequestedGenerators, fuel_L_h: number, note: Note): Tank {
  const hours = note<number>(
    { stated: tankHours_h, ...sizingDefaults.tankHours_h },
    {
      path: 'generators.tankHours_h',
      label: 'Required fuel autonomy',
      unit: 'h',
      basis: 'at the design peak',
    },
  );
  note(
    { stated: undefined, value: 'chart', source: fuelSource },
    {
      path: 'generators.fuel_L_h',
      label: 'Fuel consumption of a generator',
      basis: 'by its rating and its load',
    },
  );
  return {
    tankHours_h: hours,
    tankNeeded_L: hours * fuel_L_h,
    tankLasts_h: tank_L === undefined || fuel_L_h === 0 ? null : tank_L / fuel_L_h,
  };
}

function deratingFinding({ siteRatingFraction }: RequestedGenerators, share: number): Finding[] {
  if (siteRatingFraction !== undefined) return [];
  const message = `The generators are derated to ${percentText(share)} for their alternators only; engine derating is larger, see the manufacturer’s chart.`;
  return [
    finding('generator-engine-not-derated', 'generators.siteRatingFraction', message, alternatorSource),
  ];
}

function tankFinding({ tankHours_h, tankLasts_h }: Tank): Finding[] {
  if (tankLasts_h === null || tankLasts_h >= tankHours_h) return [];
  const message = `Fuel autonomy of the stated tanks is ${numberText(tankLasts_h)} h at the design peak; ${numberText(tankHours_h)} h required.`;
  return [finding('fuel-tank-short', 'generators.tank_L', message)];
}
