import { described } from './described.ts';

/** What makes numbers impossible in a plan. */
export const preventingCodes = described({
  'device-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown device',
    meaning: 'A rack names a device that neither the catalogue nor the plan’s own rows hold.',
    remedy: 'Pick a device from `plenum devices`, or add a sourced row under `catalogue.devices`.',
  },
  'rack-type-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown rack type',
    meaning: 'A rack names a rack type that neither the catalogue nor the plan’s own rows hold.',
    remedy: 'Pick a rack type of the catalogue, or add a sourced row under `catalogue.rackTypes`.',
  },
  'hall-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown hall',
    meaning: 'A rack stands in a hall that the plan does not have.',
    remedy: 'Add the hall under `halls`, or move the rack.',
  },
  'price-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown price',
    meaning: 'The tariff names a price that neither the catalogue nor the plan’s own rows hold.',
    remedy: 'Pick a price of the catalogue, or state `energyPrice_per_kWh` and `currency`.',
  },
  'tariff-incomplete': {
    severity: 'error',
    blocking: true,
    title: 'Price or currency missing',
    meaning: 'The tariff has neither a catalogue price nor a price with its currency.',
    remedy: 'State `price`, or both `energyPrice_per_kWh` and `currency`.',
  },
  'tariff-refused': {
    severity: 'error',
    blocking: true,
    title: 'Tariff cannot be billed',
    meaning: 'The utility rate of the plan has a fault, or can be read in two ways whose bills differ.',
    remedy: 'Mend the record by the utility’s rate sheet, or pick another tariff.',
  },
  'currency-differs': {
    severity: 'error',
    blocking: true,
    title: 'Two currencies',
    meaning:
      'A price stands in another currency than it is said to, or two options are priced in different currencies.',
    remedy: 'Price all options in one currency; converting needs a dated rate, which the plan does not hold.',
  },
  'grid-unknown': {
    severity: 'error',
    blocking: true,
    title: 'Unknown grid',
    meaning: 'The carbon section names a grid that neither the catalogue nor the plan’s own rows hold.',
    remedy: 'Pick a grid of the catalogue, or state `intensity_g_per_kWh`.',
  },
  'carbon-incomplete': {
    severity: 'error',
    blocking: true,
    title: 'Carbon factor missing',
    meaning: 'The carbon section has neither a catalogue grid nor a factor of its own.',
    remedy: 'State `grid` or `intensity_g_per_kWh`.',
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
    remedy: 'Embed a row with a sourced `height_U` under `catalogue.devices`, or pick another device.',
  },
  'device-draw-missing': {
    severity: 'error',
    blocking: true,
    title: 'Draw missing',
    meaning: 'No source gives any draw of a device. It is not counted as zero.',
    remedy: 'Embed a row with sourced draws under `catalogue.devices`, or pick another device.',
  },
  'position-outside-rack': {
    severity: 'error',
    blocking: true,
    title: 'Unit does not exist',
    meaning: 'A device is placed on a unit that the rack does not have.',
    remedy:
      'Positions count from 1 at the bottom; the device’s highest unit must not exceed the rack’s height.',
  },
  'position-overlap': {
    severity: 'error',
    blocking: true,
    title: 'Two devices in one unit',
    meaning: 'Two devices take the same unit on the same side of the rack.',
    remedy: 'Move one of them, or leave `position_U` out to have a free place found.',
  },
  'rack-overfull': {
    severity: 'error',
    blocking: true,
    title: 'No free units',
    meaning: 'The devices need more adjacent free units than the rack has.',
    remedy: 'Take devices out, or use a taller rack.',
  },
});
