import { finding, type Finding } from '../../problems/Finding.ts';
import { numberText, percentText } from '../../units/text.ts';
import type { Note } from '../chainInputs.ts';
import { alternatorFraction, alternatorSource } from './alternatorDerating.ts';
import type { TotalLoad } from './apparentPower.ts';
import { dieselFuel_L_h, fuelSource } from './dieselFuel.ts';
import { likeUnits, shortFinding } from './likeUnits.ts';
import { sizingDefaults } from './sizingDefaults.ts';
import type { ElectricalPlant, PlantSizingRequest } from './sizingSchema.ts';

type AskedGenerators = NonNullable<PlantSizingRequest['generators']>;
export type PlannedGenerators = NonNullable<ElectricalPlant['generators']>;

/**
 * Sizes generator sets for the site's air, and the fuel they burn with the redundant sets at rest.
 *
 * @param load - all that the switchgear feeds at the peak
 * @throws ModelError `out-of-range` where the site is beyond the derating chart and no share is stated
 */
export function planGenerators(
  asked: AskedGenerators,
  load: TotalLoad,
  note: Note,
): { generators: PlannedGenerators; findings: Finding[] } {
  const redundancy = note(
    { stated: asked.redundancy, ...sizingDefaults.redundancy },
    {
      path: 'generators.redundancy',
      label: 'Generators: redundancy',
      basis: 'beyond the sets that carry the load',
    },
  );
  const siteRatingFraction = note(
    {
      stated: asked.siteRatingFraction,
      value: asked.siteRatingFraction ?? alternatorFraction(asked.elevation_m, asked.intakeAir_C),
      source: alternatorSource,
    },
    {
      path: 'generators.siteRatingFraction',
      label: 'Share of the rating at the site',
      basis: `alternator only, at ${numberText(asked.elevation_m, 0)} m and ${numberText(asked.intakeAir_C)} °C`,
    },
  );
  // Sets are asked for by their rating at reference conditions, which must exceed the load by what thin and hot air takes.
  const nominal_kW = load.total_kW / siteRatingFraction;
  const nominal_kVA = load.total_kVA / siteRatingFraction;
  const units = likeUnits(nominal_kW, {
    unitRating: asked.unitRating_kW,
    requiredCount: asked.requiredCount ?? usualCount(asked, nominal_kW, note),
    redundancy,
  });
  const { requiredCount, installedCount } = units;
  const unitRating_kW = asked.unitRating_kW ?? units.unitNeeded;
  const unitRating_kVA = Math.max(
    unitRating_kW / sizingDefaults.generatorPowerFactor.value,
    nominal_kVA / requiredCount,
  );
  const loadFraction = unitRating_kW > 0 ? load.total_kW / (requiredCount * unitRating_kW) : null;
  const fuel_L_h = requiredCount * dieselFuel_L_h(unitRating_kW, loadFraction ?? 0);
  const tank = planTank(asked, fuel_L_h, note);
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
    findings: [...isShort, ...deratingFinding(asked, siteRatingFraction), ...tankFinding(tank)],
  };
}

/** As many sets as it takes when none is larger than usual; undefined where a size is stated, which decides it. */
function usualCount({ unitRating_kW }: AskedGenerators, nominal_kW: number, note: Note): number | undefined {
  if (unitRating_kW !== undefined) return undefined;
  const { value, source } = sizingDefaults.largestGenerator_kW;
  const largest_kW = note<number>(
    { stated: undefined, value, source },
    { path: 'generators.unitRating_kW', label: 'Largest set', unit: 'kW', basis: 'where no size is stated' },
  );
  return Math.max(1, Math.ceil((nominal_kW / largest_kW) * (1 - 1e-9)));
}

type Tank = Pick<PlannedGenerators, 'tankHours_h' | 'tankNeeded_L' | 'tankLasts_h'>;

function planTank({ tankHours_h, tank_L }: AskedGenerators, fuel_L_h: number, note: Note): Tank {
  const hours = note<number>(
    { stated: tankHours_h, ...sizingDefaults.tankHours_h },
    { path: 'generators.tankHours_h', label: 'Fuel wanted', unit: 'h', basis: 'at the peak load' },
  );
  note(
    { stated: undefined, value: 'chart', source: fuelSource },
    { path: 'generators.fuel_L_h', label: 'Fuel of a set', basis: 'by its rating and its load' },
  );
  return {
    tankHours_h: hours,
    tankNeeded_L: hours * fuel_L_h,
    tankLasts_h: tank_L === undefined || fuel_L_h === 0 ? null : tank_L / fuel_L_h,
  };
}

function deratingFinding({ siteRatingFraction }: AskedGenerators, share: number): Finding[] {
  if (siteRatingFraction !== undefined) return [];
  const message = `The generators are derated to ${percentText(share)} for their alternators alone; engines lose more in thin or hot air, by a chart of their maker.`;
  return [
    finding('generator-engine-not-derated', 'generators.siteRatingFraction', message, alternatorSource),
  ];
}

function tankFinding({ tankHours_h, tankLasts_h }: Tank): Finding[] {
  if (tankLasts_h === null || tankLasts_h >= tankHours_h) return [];
  const message = `The tanks last ${numberText(tankLasts_h)} h at the peak load; ${numberText(tankHours_h)} h are wanted.`;
  return [finding('fuel-tank-short', 'generators.tank_L', message)];
}
