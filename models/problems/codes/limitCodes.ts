import { described } from './described.ts';

/** Limits of racks, feeds and halls that are broken. */
export const limitCodes = described({
  'feed-overload': {
    severity: 'error',
    title: 'Feed overloaded',
    meaning: 'In normal operation a feed carries more than its derated breaker allows.',
    remedy: 'Add feeds, use larger ones, or move devices.',
  },
  'rack-overweight': {
    severity: 'error',
    title: 'Rack overloaded by weight',
    meaning: 'The devices weigh more than the rack’s payload.',
    remedy: 'Take devices out, or use a rack with a larger payload.',
  },
  'hall-over-capacity': {
    severity: 'error',
    title: 'Hall above its IT capacity',
    meaning: 'The racks of a hall draw more at their maximum than the hall is built for.',
    remedy: 'Move racks to another hall, or raise the capacity that the hall states.',
  },
});
