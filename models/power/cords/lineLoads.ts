import type { Phase } from '../feedSchema.ts';

/** Apparent power connected from each phase to neutral, and between each two phases, in kVA. */
export type PhaseLoads = Readonly<Record<Phase, number>>;

/** Apparent power of the three phases, in kVA: line current times the line-to-neutral voltage. */
export type LineLoads = readonly [L1: number, L2: number, L3: number];

/**
 * Load of each phase of a three-phase circuit: its currents added as vectors.
 *
 * A load between two phases draws its current at 30° to the line-to-neutral voltages, so it contributes 1/√3 of its
 * apparent power to each of the two, of which 1/2 is in phase and ±1/(2√3) in quadrature.
 * Source: phasors of a symmetrical three-phase system. Valid for balanced voltages and one power factor of all loads.
 *
 * @returns kVA of L1, L2 and L3, each to be compared with breaker × V(line to line) / √3
 */
export function lineLoads_kVA(loads: PhaseLoads): LineLoads {
  return [
    lineLoad(loads.L1, loads['L1-L2'], loads['L3-L1']),
    lineLoad(loads.L2, loads['L2-L3'], loads['L1-L2']),
    lineLoad(loads.L3, loads['L3-L1'], loads['L2-L3']),
  ];
}

function lineLoad(toNeutral_kVA: number, toNext_kVA: number, toPrevious_kVA: number): number {
  const inPhase = toNeutral_kVA + (toNext_kVA + toPrevious_kVA) / 2;
  return Math.hypot(inPhase, (toNext_kVA - toPrevious_kVA) / (2 * Math.sqrt(3)));
}
