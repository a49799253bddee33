/** Design of a stage. */
export interface StageDesign {
  readonly noLoadFraction: number;
  readonly proportionalFraction: number;
  readonly squareFraction: number;
  readonly redundancy: 'N' | 'N+1' | '2N';
  /** Modules required for the load, without the redundant ones. */
  readonly moduleCount: number;
  readonly oversizeFraction: number;
  /** Total rated output of the required modules; derived from the design load if undefined. */
  readonly ratedLoad_kW: number | undefined;
  readonly whiteSpaceFraction: number;
}

/** A stage with its ratings, for the hour loop; without modules it is lossless. */
export interface SizedStage {
  /** Modules required for the load, and all modules that are energised and share it. */
  readonly requiredCount: number;
  readonly energisedCount: number;
  readonly moduleRating_kW: number;
  readonly noLoadFraction: number;
  readonly proportionalFraction: number;
  readonly squareFraction: number;
  readonly whiteSpaceFraction: number;
  /** Total no-load loss of all energised modules. */
  readonly noLoadLoss_kW: number;
  /** Total square-law loss of all energised modules, per square kilowatt of output. */
  readonly squareLoss_per_kW: number;
}

/** Below this rating the square-law term would overflow; real stages are larger. */
const MIN_RATING_kW = 1e-6;

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
 * Sizes a stage: N modules supply the design load, N+1 adds one module, 2N doubles the number.
 *
 * Source: every module loses P_r · (a0 + a1 · x + a2 · x²) with x its output over its rating P_r; M identical modules that share
 * an output L lose M·P_r·a0 + a1·L + a2·L²/(M·P_r) in total.
 *
 * @param design - design of the stage; undefined if the chain has no such stage
 * @param designLoad_kW - design output
 * @returns the stage, frozen
 */
export function sizeStage(design: StageDesign | undefined, designLoad_kW: number): SizedStage {
  if (design === undefined) return ABSENT;
  const { moduleCount, noLoadFraction, proportionalFraction, squareFraction } = design;
  const rated_kW = design.ratedLoad_kW ?? designLoad_kW * (1 + design.oversizeFraction);
  const moduleRating_kW = rated_kW / moduleCount;
  const energisedCount = Math.round(moduleCount * energisedRatio(design));
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
    squareLoss_per_kW: energised_kW > MIN_RATING_kW ? squareFraction / energised_kW : 0,
  });
}

/** All modules, energised and sharing the load, over those that the load requires. */
export function energisedRatio({
  redundancy,
  moduleCount,
}: Pick<StageDesign, 'redundancy' | 'moduleCount'>): number {
  return { N: 1, 'N+1': (moduleCount + 1) / moduleCount, '2N': 2 }[redundancy];
}

/**
 * Loss of a stage at an output.
 *
 * @param output_kW - output, from 0; above the rating the curve is extrapolated, and a check reports it
 * @returns loss of all energised modules in kW
 */
export function stageLoss_kW(stage: SizedStage, output_kW: number): number {
  return stage.noLoadLoss_kW + (stage.proportionalFraction + stage.squareLoss_per_kW * output_kW) * output_kW;
}

/** Total rating of a number of a stage's modules, in kW. */
export function stageCapacity_kW(stage: SizedStage, moduleCount: number): number {
  return stage.moduleRating_kW * moduleCount;
}
