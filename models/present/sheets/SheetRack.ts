import type { ElevationRack } from '../diagrams/elevationRacks.ts';

/** Identical racks with their outer dimensions. */
export interface SheetRack {
  readonly rack: ElevationRack;
  readonly width_mm: number;
  /** Undefined if no source gives it. */
  readonly height_mm: number | undefined;
}
