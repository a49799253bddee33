import type { Phase } from '../feedSchema.ts';

/** Apparent power that is connected to each line and the neutral, and to each two lines, in kVA. */
export type PhaseLoads = Readonly<Record<Phase, number>>;

/** Apparent power of the three lines, in kVA: line current times the voltage from line to neutral. */
export type LineLoads = readonly [L1: number, L2: number, L3: number];

/**
 * What each line of a three-phase circuit carries: its currents added as vectors.
 *
 * A load between two lines draws its current at 30° to the voltages of the lines to neutral, so on each of the two it
 * counts 1/√3 of its apparent power, of which 1/2 is in phase and ±1/(2√3) across.
 * Source: phasors of a symmetrical three-phase system. Valid for balanced voltages and one power factor of all loads.
 *
 * @returns kVA of L1, L2 and L3, each to be held against breaker × V(line to line) / √3
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
