import { finding, type Finding } from '../../problems/Finding.ts';
import { numberText } from '../../units/text.ts';
import type { Redundancy } from '../stageSchema.ts';

/** Stated values of identical units that share a load. */
export interface StatedUnits {
  readonly unitRating: number | undefined;
  readonly requiredCount: number | undefined;
  readonly redundancy: Redundancy;
}

/** Identical units, and the required rating of one when the redundant ones are out. */
export interface IdenticalUnits {
  readonly requiredCount: number;
  readonly installedCount: number;
  readonly unitNeeded: number;
}

/**
 * Number of identical units for a load: as stated, or enough units of the stated size, or one.
 *
 * @param load - in the unit of the rating
 */
export function identicalUnits(
  load: number,
  { unitRating, requiredCount, redundancy }: StatedUnits,
): IdenticalUnits {
  const needed =
    requiredCount ??
    (unitRating === undefined ? 1 : Math.max(1, Math.ceil((load / unitRating) * (1 - 1e-9))));
  return {
    requiredCount: needed,
    installedCount: needed + { N: 0, 'N+1': 1, '2N': needed }[redundancy],
    unitNeeded: load / needed,
  };
}

/** Finding if a stated number of units of a stated size is insufficient. */
export function shortFinding(
  path: string,
  { name, load, unit }: { readonly name: string; readonly load: number; readonly unit: 'kW' | 'kVA' },
  { requiredCount, unitRating }: { readonly requiredCount: number; readonly unitRating: number },
): Finding[] {
  const rated = requiredCount * unitRating;
  if (load <= rated * (1 + 1e-9)) return [];
  const message = `${name}: ${String(requiredCount)} of ${numberText(unitRating)} ${unit} are rated for ${numberText(rated)} ${unit}; the design peak is ${numberText(load)} ${unit}.`;
  return [finding('plant-part-too-small', path, message)];
}
