import type { SnapStep } from './snapping.ts';

/** Modifier keys as they are held. */
export interface ModifierKeys {
  readonly isShift: boolean;
  readonly isAlt: boolean;
  readonly isControl: boolean;
}

/** How far apart the places are that something lands on. */
export const snapStepOf = ({ isShift, isAlt }: ModifierKeys): SnapStep =>
  isAlt ? 'free' : isShift ? 'fine' : 'tile';
