import { described } from './described.ts';

/** Errors that prevent results of a plan. */
export const preventingCodes = described({
  'device-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown device',
    meaning: 'A rack names a device that is neither in the catalogue nor a custom row of the plan.',
    remedy:
      'Choose a device of the catalogue (`plenum devices` lists them), or add a custom device with its sources.',
  },
  'rack-type-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown rack type',
    meaning: 'A rack names a rack type that is neither in the catalogue nor a custom row of the plan.',
    remedy: 'Choose a rack type of the catalogue, or add a custom rack type with its sources.',
  },
  'hall-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown hall',
    meaning: 'A rack is in a hall that the plan does not have.',
    remedy: 'Add the hall, or move the rack.',
  },
  'price-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown price',
    meaning: 'The tariff names a price that is neither in the catalogue nor a custom row of the plan.',
    remedy: 'Choose a price of the catalogue, or state an electricity price and its currency.',
  },
  'tariff-incomplete': {
    severity: 'error',
    blocking: true,
    title: 'Price or currency missing',
    meaning: 'The tariff has neither a catalogue price nor a price with its currency.',
    remedy: 'Choose a price of the catalogue, or state both an electricity price and its currency.',
  },
  'tariff-refused': {
    severity: 'error',
    blocking: true,
    title: 'Tariff cannot be billed',
    meaning: 'The utility rate of the plan is invalid, or is ambiguous in a way that changes the bill.',
    remedy: 'Correct the record from the utility’s rate sheet, or choose another tariff.',
  },
  'currency-differs': {
    severity: 'error',
    blocking: true,
    title: 'Mixed currencies',
    meaning:
      'A price is in a different currency than stated, or two options are priced in different currencies.',
    remedy:
      'Price all options in one currency; currency conversion needs a dated exchange rate, which the plan does not contain.',
  },
  'grid-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown grid',
    meaning: 'The carbon section names a grid that is neither in the catalogue nor a custom row of the plan.',
    remedy: 'Choose a grid of the catalogue, or state a carbon intensity.',
  },
  'carbon-incomplete': {
    severity: 'error',
    blocking: true,
    title: 'Carbon factor missing',
    meaning: 'The carbon section has neither a catalogue grid nor a custom factor.',
    remedy: 'Choose a grid, or state a carbon intensity.',
  },
  'time-zone-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown time zone',
    meaning: 'The site’s time zone is not in the IANA time zone database.',
    remedy: 'Use a name such as America/New_York or Europe/Berlin.',
  },
  'device-height-missing': {
    severity: 'error',
    blocking: true,
    title: 'Height missing',
    meaning: 'No source gives the height of a device, so it cannot be placed.',
    remedy: 'Add a custom device with a sourced height, or choose another device.',
  },
  'position-outside-rack': {
    severity: 'error',
    blocking: true,
    title: 'Rack unit does not exist',
    meaning: 'A device is placed in a rack unit that the rack does not have.',
    remedy:
      'Units are numbered from 1 at the bottom; the device’s highest unit must not exceed the rack’s height.',
  },
  'position-overlap': {
    severity: 'error',
    blocking: true,
    title: 'Devices overlap in a rack unit',
    meaning: 'Two devices occupy the same unit on the same side of the rack.',
    remedy: 'Move one of them, or omit its lowest unit to have a free position found.',
  },
  'rack-overfull': {
    severity: 'error',
    blocking: true,
    title: 'Not enough adjacent rack units',
    meaning: 'The devices need more adjacent free units than the rack has.',
    remedy: 'Remove devices, or use a taller rack.',
  },
});
