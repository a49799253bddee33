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
  'hall-over-cooling': {
    severity: 'error',
    title: 'Hall above its cooling',
    meaning:
      'The racks of a hall give off more heat at their maximum than the cooling that the hall states takes, or than the cooling units on its floor take together.',
    remedy: 'Move racks to another hall, or add cooling units.',
  },
  'rack-over-cooling': {
    severity: 'error',
    title: 'Rack above its cooling',
    meaning: 'A rack gives off more heat at its maximum than the cooling that it states takes.',
    remedy: 'Take devices out, or give the rack more cooling.',
  },
});
