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
});
