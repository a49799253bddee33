import { described } from './described.ts';

/** Findings of the proposal of a new hall. */
export const hallCodes = described({
  'hall-cooling-changed': {
    severity: 'warning',
    title: 'Other cooling than asked for',
    meaning:
      'The device cannot be cooled as asked for: it has no cold plates, or cannot run without them. The nearest cooling system was planned.',
    remedy: 'Accept the planned cooling system, or choose a device that suits the other one.',
  },
  'hall-climate-far': {
    severity: 'warning',
    title: 'Climate of the new hall is far away',
    meaning:
      'The nearest climate of the catalogue is more than 100 km from the place, or differs from it by more than 200 m in height.',
    remedy: 'Use a weather file of the place.',
  },
});
