import type { SnapStep } from '../scene/snapping.ts';

/** State of the modifier keys. */
export interface ModifierKeys {
  readonly isShift: boolean;
  readonly isAlt: boolean;
  readonly isControl: boolean;
}

/** Snap step by modifier keys. */
export const snapStepOf = ({ isShift, isAlt }: ModifierKeys): SnapStep =>
  isAlt ? 'free' : isShift ? 'fine' : 'tile';
