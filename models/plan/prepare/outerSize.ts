import type { RackType } from '../../catalogue/rackType.ts';
import { defaults } from './defaults.ts';

/** Outer dimensions of a rack, in whole millimetres; the height is undefined if no source gives it. */
export interface OuterSize {
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly height_mm: number | undefined;
}

/** The outer dimensions of a rack, with defaults if its type states none. */
export function outerSizeOf(type: RackType | undefined): OuterSize {
  return {
    width_mm: Math.round(type?.width_mm ?? defaults.rackWidth_mm.value),
    depth_mm: Math.round(type?.depth_mm ?? defaults.rackDepth_mm.value),
    height_mm: type?.height_mm,
  };
}
