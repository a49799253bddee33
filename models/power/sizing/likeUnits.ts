import { finding, type Finding } from '../../problems/Finding.ts';
import { numberText } from '../../units/text.ts';
import type { Redundancy } from '../stageSchema.ts';

/** What is stated of like units that carry a load together. */
export interface StatedUnits {
  readonly unitRating: number | undefined;
  readonly requiredCount: number | undefined;
  readonly redundancy: Redundancy;
}

/** Like units, and what one of them must carry when the redundant ones are out. */
export interface LikeUnits {
  readonly requiredCount: number;
  readonly installedCount: number;
  readonly unitNeeded: number;
}

/**
 * How many like units carry a load: as many as are stated, or as many of the stated size as it takes, or one.
 *
 * @param load - in the unit of the rating
 */
export function likeUnits(load: number, { unitRating, requiredCount, redundancy }: StatedUnits): LikeUnits {
  const needed =
    requiredCount ??
    (unitRating === undefined ? 1 : Math.max(1, Math.ceil((load / unitRating) * (1 - 1e-9))));
  return {
    requiredCount: needed,
    installedCount: needed + { N: 0, 'N+1': 1, '2N': needed }[redundancy],
    unitNeeded: load / needed,
  };
}

/** What a stated number of units of a stated size is short of. */
export function shortFinding(
  path: string,
  { name, load, unit }: { readonly name: string; readonly load: number; readonly unit: 'kW' | 'kVA' },
  { requiredCount, unitRating }: { readonly requiredCount: number; readonly unitRating: number },
): Finding[] {
  const rated = requiredCount * unitRating;
  if (load <= rated * (1 + 1e-9)) return [];
  const message = `${name}: ${String(requiredCount)} of ${numberText(unitRating)} ${unit} are rated for ${numberText(rated)} ${unit} and carry ${numberText(load)} ${unit} at the peak.`;
  return [finding('plant-part-too-small', path, message)];
}
