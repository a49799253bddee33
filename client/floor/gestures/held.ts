import type { Step } from './snapping.ts';

/** Modifier keys as they are held. */
export interface Held {
  readonly isShift: boolean;
  readonly isAlt: boolean;
  readonly isControl: boolean;
}

/** How far apart the places are that something lands on. */
export const stepOf = ({ isShift, isAlt }: Held): Step => (isAlt ? 'free' : isShift ? 'fine' : 'tile');
