import type { Library } from '../../models/catalogue/Library.ts';
import type { CoolingPresetId } from '../../models/cooling/presets.ts';
import { scenarioAt } from '../../models/plan/document/scenarioAt.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { scenarioFigures } from '../../models/report/scenarioFigures.ts';
import { presetIds } from '../../models/study/coolingStudy.ts';
import { plainLoop } from './plainLoop.ts';

/** A site-year of a cooling preset, and what it takes beside the plain loop. */
export interface PresetYear {
  readonly preset: CoolingPresetId;
  readonly least_ms: number;
  /** Least time over the least time of the plain loop: independent of the machine. */
  readonly plainLoops: number;
}

const WARM_UP = 20;
const ROUNDS = 60;

/**
 * The figures of a site-year with every cooling preset, as a study computes them: prepared, simulated, billed and added up.
 *
 * The presets take turns, so that the engine sees all of them, and the plain loop runs between them; of each the least time counts, which other
 * work on the machine disturbs least.
 *
 * @param plan - a plan whose cooling names a preset
 */
export function presetYears(plan: Plan, library: Library): PresetYear[] {
  const loop = plainLoop();
  const cases = presetIds.map((preset) => {
    const scenario = scenarioAt({ ...plan, cooling: { kind: 'system', preset } }, 'plan');
    return { preset, run: (): unknown => scenarioFigures(scenario, library), least_ms: Infinity };
  });
  let leastLoop_ms = Infinity;
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const one of cases) {
      const [year_ms, loop_ms] = [timeOf(one.run), timeOf(loop)];
      if (round < WARM_UP) continue;
      one.least_ms = Math.min(one.least_ms, year_ms);
      leastLoop_ms = Math.min(leastLoop_ms, loop_ms);
    }
  }
  return cases.map(({ preset, least_ms }) => ({ preset, least_ms, plainLoops: least_ms / leastLoop_ms }));
}

function timeOf(run: () => unknown): number {
  const started_ms = performance.now();
  run();
  return performance.now() - started_ms;
}
