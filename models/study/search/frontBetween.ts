import { isFeasible, judgeDesign, lossOf, type JudgedDesign } from './judgeDesign.ts';
import { paretoFront } from './paretoFront.ts';
import type { DesignLimit, DesignObjective } from './searchQuestion.ts';

/**
 * The front between any two figures of designs that were evaluated: cost and carbon, capex and opex. It is proven if every design of
 * the space was evaluated; a search for other objectives did not look for it.
 *
 * @param evaluated - in any order
 * @returns the best by the first objective first; of designs with equal figures the one with the least key
 */
export function frontBetween(
  evaluated: readonly JudgedDesign[],
  limits: readonly DesignLimit[],
  objectives: readonly [DesignObjective, DesignObjective],
): JudgedDesign[] {
  const feasible = evaluated
    .map((design) => judgeDesign(design, limits, objectives))
    .filter(isFeasible)
    .sort((a, b) => a.key - b.key);
  const [first, second] = objectives;
  const front = paretoFront(
    Float64Array.from(feasible, (design) => lossOf(design, first)),
    Float64Array.from(feasible, (design) => lossOf(design, second)),
  );
  return front.flatMap((index) => feasible[index] ?? []);
}
