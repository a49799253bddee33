/** How a stage is to be built. */
export interface StageDesign {
  readonly noLoadFraction: number;
  readonly proportionalFraction: number;
  readonly squareFraction: number;
  readonly redundancy: 'N' | 'N+1' | '2N';
  /** Modules that carry the load, without the redundant ones. */
  readonly moduleCount: number;
  readonly oversizeFraction: number;
  /** Rated output of the modules that carry the load, together; from the design load where undefined. */
  readonly ratedLoad_kW: number | undefined;
  readonly whiteSpaceFraction: number;
}

/** A stage with its ratings, as the hour loop reads it; without modules it passes power on without loss. */
export interface SizedStage {
  /** Modules that carry the load, and all that are energised and share it. */
  readonly requiredCount: number;
  readonly energisedCount: number;
  readonly moduleRating_kW: number;
  readonly noLoadFraction: number;
  readonly proportionalFraction: number;
  readonly squareFraction: number;
  readonly whiteSpaceFraction: number;
  /** Loss of all energised modules together without load. */
  readonly noLoadLoss_kW: number;
  /** Loss of all energised modules together for each square kilowatt of their output. */
  readonly squareLoss_per_kW: number;
}

/** Below this rating the square-law term would overflow; no stage is so small. */
const LEAST_RATING_kW = 1e-6;

const ABSENT: SizedStage = Object.freeze({
  requiredCount: 0,
  energisedCount: 0,
  moduleRating_kW: 0,
  noLoadFraction: 0,
  proportionalFraction: 0,
  squareFraction: 0,
  whiteSpaceFraction: 0,
  noLoadLoss_kW: 0,
  squareLoss_per_kW: 0,
});

/**
 * Sizes a stage: N modules carry the design load together, N+1 adds one module, 2N as many again.
 *
 * Source: every module loses P_r · (a0 + a1 · x + a2 · x²) with x its output over its rating P_r; M equal modules that share
 * an output L lose M·P_r·a0 + a1·L + a2·L²/(M·P_r) together.
 *
 * @param design - how the stage is built; undefined where the design does without it
 * @param designLoad_kW - largest output that it is built for
 * @returns the stage, frozen
 */
export function sizeStage(design: StageDesign | undefined, designLoad_kW: number): SizedStage {
  if (design === undefined) return ABSENT;
  const { moduleCount, redundancy, noLoadFraction, proportionalFraction, squareFraction } = design;
  const rated_kW = design.ratedLoad_kW ?? designLoad_kW * (1 + design.oversizeFraction);
  const moduleRating_kW = rated_kW / moduleCount;
  const energisedCount = moduleCount + { N: 0, 'N+1': 1, '2N': moduleCount }[redundancy];
  const energised_kW = energisedCount * moduleRating_kW;
  return Object.freeze({
    requiredCount: moduleCount,
    energisedCount,
    moduleRating_kW,
    noLoadFraction,
    proportionalFraction,
    squareFraction,
    whiteSpaceFraction: design.whiteSpaceFraction,
    noLoadLoss_kW: noLoadFraction * energised_kW,
    squareLoss_per_kW: energised_kW > LEAST_RATING_kW ? squareFraction / energised_kW : 0,
  });
}

/**
 * What a stage loses at an output.
 *
 * @param output_kW - what it delivers, from 0; beyond its rating the curve is continued, and a check says so
 * @returns loss of all energised modules in kW
 */
export function stageLoss_kW(stage: SizedStage, output_kW: number): number {
  return stage.noLoadLoss_kW + (stage.proportionalFraction + stage.squareLoss_per_kW * output_kW) * output_kW;
}

/** What some of a stage's modules are rated for together, in kW. */
export function stageCapacity_kW(stage: SizedStage, moduleCount: number): number {
  return stage.moduleRating_kW * moduleCount;
}
