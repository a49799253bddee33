import type { Mark } from '../charts/mark.ts';

/** A drawing beneath the floor plan: its marks at true size, x to the east and y to the south from a corner. */
export interface FloorBackground {
  readonly name: string;
  readonly west_mm: number;
  readonly north_mm: number;
  readonly opacityFraction: number;
  readonly marks: readonly Mark[];
}
