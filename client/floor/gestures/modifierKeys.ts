import type { SnapStep } from '../scene/snapping.ts';

/** Modifier keys as they are held. */
export interface ModifierKeys {
  readonly isShift: boolean;
  readonly isAlt: boolean;
  readonly isControl: boolean;
}

/** How far apart the places are that something lands on. */
export const snapStepOf = ({ isShift, isAlt }: ModifierKeys): SnapStep =>
  isAlt ? 'free' : isShift ? 'fine' : 'tile';
