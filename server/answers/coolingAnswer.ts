import type { Finding } from '../../models/problems/Finding.ts';
import { coolingStudy, type CoolingStudyRow } from '../../models/study/coolingStudy.ts';
import type { Climate } from '../../models/weather/Climate.ts';
import { designHours, type DesignHours } from '../../models/weather/designHours.ts';
import type { CoolingQuestion } from './coolingQuestion.ts';

/** Cooling systems compared in one climate. */
export interface CoolingAnswer {
  /** By facility energy, least first; systems that leave heat come last. */
  readonly rows: readonly CoolingStudyRow[];
  readonly design: DesignHours;
  /** What is doubtful in the weather, and in what the plants are sized on. */
  readonly findings: readonly Finding[];
}

/**
 * Compares cooling systems in one climate at one load.
 *
 * @throws ModelError `out-of-range` where the climate asks a machine for what its equations do not know
 */
export function coolingAnswer(climate: Climate, question: CoolingQuestion): CoolingAnswer {
  const { it_kW, loadFraction, designBasis, presets } = question;
  const design = designHours(climate, designBasis);
  return {
    rows: coolingStudy({ climate, it_kW, loadFraction, designBasis }, presets),
    design,
    findings: [...climate.findings, ...design.findings],
  };
}
