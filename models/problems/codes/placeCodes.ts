import { described } from './described.ts';

/** Places, clocks and currencies that do not go together. */
export const placeCodes = described({
  'place-differs': {
    severity: 'warning',
    title: 'Parts of the plan lie in different places',
    meaning:
      'Climate, time zone, price, grid, water, cost or law are of different countries or states, or the clocks differ.',
    remedy:
      'Remove the value that is not meant, so that it follows the site, or state the one of the site. Keep it if it is meant, such as a price assumed from elsewhere.',
  },
  'currency-foreign': {
    severity: 'warning',
    title: 'Bill in a foreign currency',
    meaning:
      'The price is in another currency than that of the site’s country. Nothing is converted: all costs are in the currency of the price.',
    remedy:
      'State the price per kWh of the site’s contract in its currency, and other prices of the plan in the same one.',
  },
  'time-zone-missing': {
    severity: 'warning',
    title: 'No time zone',
    meaning:
      'A bill by time of use or a series in UTC needs the time zone of the site, which neither the plan nor its place tells.',
    remedy: 'Choose a climate, state the country and region of the site, or state its time zone.',
    causedBy: [
      {
        code: 'weather-header-incomplete',
        scope: 'plan',
        because: 'The file does not tell where the site is.',
      },
    ],
  },
  'time-zone-assumed': {
    severity: 'warning',
    title: 'Time zone assumed',
    meaning:
      'The place has several time zones, or only its offset from UTC is known; daylight saving time is uncertain.',
    remedy: 'State the time zone of the site.',
    causedBy: [
      {
        code: 'weather-header-incomplete',
        scope: 'plan',
        because: 'The file does not tell where the site is.',
      },
    ],
  },
  'weather-far': {
    severity: 'warning',
    title: 'Weather of a distant place',
    meaning: 'The weather is of a place far from the stated coordinates of the site.',
    remedy: 'Use a weather file of a nearer station, or correct the coordinates.',
    causedBy: [
      { code: 'weather-header-corrected', scope: 'plan', because: 'The location of the file is uncertain.' },
      { code: 'weather-place-disagrees', scope: 'plan', because: 'The location of the file is uncertain.' },
    ],
  },
  'weather-height-differs': {
    severity: 'warning',
    title: 'Weather of another height',
    meaning:
      'The weather is of a station more than 200 m above or below the stated elevation of the site, where air is colder or warmer and its pressure differs.',
    remedy: 'Use a weather file of a station at the height of the site, or correct the elevation.',
  },
  'weekend-differs': {
    severity: 'info',
    title: 'Weekend on other days',
    meaning:
      'The weekend of the country is not Saturday and Sunday, which the calendar of load and tariff uses.',
    remedy: 'State hourly utilisation, and a rate without weekend periods, if weekends matter.',
  },
});
