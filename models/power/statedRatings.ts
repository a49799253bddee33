import { resolveChain } from './chainResolve.ts';
import type { ChainPower } from './chainSchema.ts';
import { stageNames, type StageName } from './stageKinds.ts';

/** Rated outputs of the stages of a power chain that the plan states; the others are sized for their load. */
export type StatedRatings = Readonly<Partial<Record<StageName, number>>>;

/**
 * The stated ratings of a power chain: totals of the required modules, in kW.
 *
 * @param dc_kW - load on the DC busbars; if 0, there are no rectifiers
 */
export function statedRatings(power: ChainPower, dc_kW: number): StatedRatings {
  const { stages } = resolveChain(power, dc_kW);
  return Object.fromEntries(
    stageNames.flatMap((name) => {
      const rated_kW = stages[name]?.ratedLoad_kW;
      return rated_kW === undefined ? [] : [[name, rated_kW]];
    }),
  );
}
