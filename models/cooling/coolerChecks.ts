import { glycolFreezing_C } from '../physics/glycol.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import type { CoolingSystem } from './CoolingSystem.ts';
import type { ResolvedPlant } from './plantSchema.ts';
import type { ResolvedSystem } from './resolveSystem.ts';

const names = { 'dry-cooler': 'dry coolers', 'adiabatic-cooler': 'adiabatic coolers' } as const;
/** Highest share of glycol that is recommended. */
const MAX_GLYCOL_PERCENT = 60;
/** Coolers that carry at least this share of their rating need no word. */
const NEAR_RATING = 0.95;

type Part = 'plant' | 'airPlant';
const parts: readonly Part[] = ['plant', 'airPlant'];

/**
 * Checks whether the water of dry and adiabatic coolers freezes in the coldest hour of the climate. A share of glycol
 * that the plan states as 0 says that water is meant.
 *
 * @param dryBulb_C - of every hour of the year
 */
export function checkFrost(system: ResolvedSystem, dryBulb_C: Float64Array): Finding[] {
  return parts.flatMap((part) => {
    const plant = system[part];
    if (plant === undefined || !hasCoolers(plant)) return [];
    const coldest_C = dryBulb_C.reduce((least, one) => Math.min(least, one), Infinity);
    const { glycol, glycolFraction } = plant;
    const path = `${part}.glycolFraction`;
    const isStated = system.used.some((one) => one.path === path && one.source === undefined);
    const freezing_C = glycolFreezing_C(glycol, glycolFraction);
    if (coldest_C >= freezing_C || (isStated && glycolFraction === 0)) return [];
    const liquid =
      glycolFraction === 0
        ? 'The water'
        : `The water with ${numberText(100 * glycolFraction)} % ${glycol} glycol`;
    return [
      finding(
        'cooler-frost',
        `cooling.${path}`,
        `${liquid} of the ${names[plant.kind]} freezes at ${numberText(freezing_C, 1)} °C, and the coldest hour of the climate has ${numberText(coldest_C, 1)} °C. ${remedyFor(plant, coldest_C)}`,
      ),
    ];
  });
}

function remedyFor({ glycol }: CoolerPlant, coldest_C: number): string {
  for (let percent = 1; percent <= MAX_GLYCOL_PERCENT; percent += 1) {
    if (glycolFreezing_C(glycol, percent / 100) > coldest_C) continue;
    return `State ${String(percent)} % ${glycol} glycol by mass or more, or 0 % if the loop drains or is heated in frost.`;
  }
  return 'No share of glycol up to 60 % is enough: state 0 % if the loop drains or is heated in frost.';
}

/** Reports how far thin air and glycol derate the dry and adiabatic coolers. */
export function checkRating(
  parts: Pick<ResolvedSystem, 'plant' | 'airPlant'>,
  { air, liquid }: CoolingSystem,
  elevation_m: number,
): Finding[] {
  const sides =
    liquid === null
      ? ([['plant', air]] as const)
      : ([
          ['plant', liquid],
          ['airPlant', air],
        ] as const);
  return sides.flatMap(([part, { plant: sized }]) => {
    const plant = parts[part];
    if (sized.kind !== 'dry-plant' || plant === undefined || !hasCoolers(plant)) return [];
    const { ratedFraction, capacity_kW } = sized;
    if (ratedFraction >= NEAR_RATING) return [];
    const { glycol, glycolFraction } = plant;
    const withGlycol =
      glycolFraction === 0 ? '' : ` and with ${numberText(100 * glycolFraction)} % ${glycol} glycol`;
    return [
      finding(
        'cooler-derated',
        `cooling.${part}`,
        `At ${numberText(elevation_m, 0)} m${withGlycol} the ${names[plant.kind]} carry ${numberText(100 * ratedFraction, 0)} % of their rating at sea level with water. For ${numberText(capacity_kW, 0)} kW, order coolers rated for ${numberText(capacity_kW / ratedFraction, 0)} kW; the plant is computed with these.`,
      ),
    ];
  });
}

type CoolerPlant = Extract<ResolvedPlant, { readonly glycolFraction: number }>;

const hasCoolers = (plant: ResolvedPlant): plant is CoolerPlant => 'glycolFraction' in plant;
