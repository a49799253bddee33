import { effect, signal } from '@preact/signals';

/** The walk that is shown, and its step. */
export interface TourPlace {
  readonly walk: string;
  readonly step: number;
}

const KEY = 'plenum-tour';

/** null if no tour is shown. A reload of the tab keeps it. */
export const tourPlace = signal<TourPlace | null>(read());

effect(() => {
  try {
    if (tourPlace.value === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(tourPlace.value));
  } catch {
    // Without session storage a reload ends the tour.
  }
});

function read(): TourPlace | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    const isPlace =
      typeof stored === 'object' &&
      stored !== null &&
      'walk' in stored &&
      typeof stored.walk === 'string' &&
      'step' in stored &&
      typeof stored.step === 'number';
    return isPlace ? { walk: String(stored.walk), step: Number(stored.step) } : null;
  } catch {
    return null;
  }
}
