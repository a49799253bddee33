import { described } from './described.ts';

/** Exceeded limits of racks, feeds and halls. */
export const limitCodes = described({
  'feed-overload': {
    severity: 'error',
    title: 'Feed overloaded',
    meaning: 'In normal operation the load of a feed exceeds its derated breaker rating.',
    remedy: 'Add feeds, use larger ones, or move devices.',
  },
  'rack-overweight': {
    severity: 'error',
    title: 'Rack payload exceeded',
    meaning: 'The devices weigh more than the rack’s payload.',
    remedy: 'Remove devices, or use a rack with a larger payload.',
  },
  'hall-over-capacity': {
    severity: 'error',
    title: 'Hall IT capacity exceeded',
    meaning: 'The maximum draw of the racks in a hall exceeds the IT capacity of the hall.',
    remedy: 'Move racks to another hall, or raise the IT capacity of the hall.',
  },
  'hall-over-cooling': {
    severity: 'error',
    title: 'Hall cooling capacity exceeded',
    meaning:
      'The racks of a hall dissipate more heat at their maximum draw than the stated cooling capacity of the hall, or than the total of the cooling units on its floor.',
    remedy: 'Move racks to another hall, or add cooling units.',
  },
  'rack-over-cooling': {
    severity: 'error',
    title: 'Rack cooling capacity exceeded',
    meaning: 'A rack dissipates more heat at its maximum draw than its stated cooling capacity.',
    remedy: 'Remove devices, or raise the cooling capacity of the rack.',
  },
});
