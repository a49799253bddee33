import { finding, type Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import type { ChosenPlace } from './chosenPlace.ts';

/** As in the check of a plan's coordinates. */
const NEAR_km = 100;
const LEVEL_m = 200;

/** Findings of a climate that stands for a place far from it, or much higher or lower. */
export function placeOfHallFindings({ name, climate }: ChosenPlace): Finding[] {
  const { distance_km, heightDifference_m = 0, id } = climate;
  if (distance_km <= NEAR_km && Math.abs(heightDifference_m) <= LEVEL_m) return [];
  const way = heightDifference_m > 0 ? 'above' : 'below';
  const height =
    Math.abs(heightDifference_m) <= LEVEL_m
      ? ''
      : ` and ${name} is ${numberText(Math.abs(heightDifference_m), 0)} m ${way} it`;
  const message = `The nearest climate of the catalogue, ${id}, is ${numberText(distance_km, 0)} km from ${name}${height}. Use a weather file of the place for sizes and energy.`;
  return [finding('hall-climate-far', 'place.climate', message)];
}
