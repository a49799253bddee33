import type { RackType } from '../../catalogue/rackType.ts';
import { defaults } from './defaults.ts';

/** What a rack takes of the floor and of its height, in whole millimetres; its height is undefined where no source gives it. */
export interface OuterSize {
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly height_mm: number | undefined;
}

/** The outer size of a rack, by default where its type does not say. */
export function outerSizeOf(type: RackType | undefined): OuterSize {
  return {
    width_mm: Math.round(type?.width_mm ?? defaults.rackWidth_mm.value),
    depth_mm: Math.round(type?.depth_mm ?? defaults.rackDepth_mm.value),
    height_mm: type?.height_mm,
  };
}
