import { described } from './described.ts';

/** Values that are probably in another unit. */
export const unitCodes = described({
  'value-implausible': {
    severity: 'warning',
    title: 'Value outside its plausible range',
    meaning:
      'A price or a physical value is outside the range of anything known; it is probably in another unit. It is used as stated.',
    remedy: 'State the value in the unit of the field. Keep it if it is right.',
    causedBy: [
      { code: 'carbon-unit-slip', scope: 'path', because: 'It is the same value, in another unit.' },
    ],
  },
});
