import type { Finding } from '../../models/problems/Finding.ts';
import { coolingStudy, type CoolingStudyRow } from '../../models/study/coolingStudy.ts';
import type { Climate } from '../../models/weather/Climate.ts';
import { designHours, type DesignHours } from '../../models/weather/designHours.ts';
import type { CoolingStudyRequest } from './coolingStudyRequest.ts';

/** Cooling systems compared in one climate. */
export interface CoolingResult {
  /** By facility energy, lowest first; systems with unmet heat come last. */
  readonly rows: readonly CoolingStudyRow[];
  readonly design: DesignHours;
  /** Findings of the weather, and of the design values that the plants are sized for. */
  readonly findings: readonly Finding[];
}

/**
 * Compares cooling systems in one climate at one load.
 *
 * @throws ModelError `out-of-range` if the climate requires operation outside the validity of the equations of a machine
 */
export function coolingResult(climate: Climate, request: CoolingStudyRequest): CoolingResult {
  const { it_kW, loadFraction, designBasis, presets, power } = request;
  const design = designHours(climate, designBasis);
  return {
    rows: coolingStudy(
      { climate, it_kW, loadFraction, designBasis, ...(power === undefined ? {} : { power }) },
      presets,
    ),
    design,
    findings: [...climate.findings, ...design.findings],
  };
}
