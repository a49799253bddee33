import { described } from './described.ts';

/** What is found in weather files and climates, and in what a site is sized on. */
export const weatherCodes = described({
  'weather-values-filled': {
    severity: 'warning',
    title: 'Weather values filled',
    meaning:
      'Hours of a weather file have no value or an impossible one; they were filled from the hours or days beside them.',
    remedy: 'Use a file without gaps where the gaps are many or fall on the hottest days.',
  },
  'weather-values-derived': {
    severity: 'info',
    title: 'Weather values derived',
    meaning: 'Dew points were computed from relative humidity, or pressures from the elevation.',
    remedy: 'Nothing to mend.',
  },
  'weather-rows-irregular': {
    severity: 'warning',
    title: 'Irregular rows in a weather file',
    meaning: 'Rows of a weather file are damaged, repeated or out of order.',
    remedy: 'Look at the lines that are named; what was skipped was filled from the hours beside it.',
  },
  'weather-header-incomplete': {
    severity: 'warning',
    title: 'Place of a weather file unknown',
    meaning: 'The header of a weather file does not say where it is from, or how high.',
    remedy: 'State the site’s elevation, or use a file with its header line LOCATION.',
  },
  'weather-humidity-disagrees': {
    severity: 'warning',
    title: 'Dew point and humidity disagree',
    meaning:
      'The dew points of a weather file are not those of its relative humidities; the dew points count.',
    remedy: 'Compare with another file of the place before trusting water use and wet bulbs.',
  },
  'weather-dew-point-reduced': {
    severity: 'info',
    title: 'Dew point above dry bulb',
    meaning: 'In some hours of a weather file the dew point is above the dry bulb; it was lowered to it.',
    remedy: 'Nothing to mend where it is about fog and rounding; else look for swapped columns.',
  },
  'weather-wet-bulb-implausible': {
    severity: 'warning',
    title: 'Wet bulbs too high for the place',
    meaning: 'The wet bulbs of the hours are far above those that the same file publishes for the place.',
    remedy: 'Size on the published design values, and do not trust the hours that are named.',
  },
  'design-from-one-year': {
    severity: 'info',
    title: 'Design values from one year',
    meaning: 'A weather file publishes no design values, so they were counted in its own hours.',
    remedy: 'State design values of the place to size on, such as those of the ASHRAE handbook.',
  },
  'design-from-normals': {
    severity: 'warning',
    title: 'Design values from monthly normals',
    meaning:
      'The climate has no design values, and the days of a synthetic year are not those of a real one.',
    remedy: 'State design values of the place; what is sized on these is too small.',
  },
  'design-basis-milder': {
    severity: 'warning',
    title: 'Sized on milder weather',
    meaning: 'Equipment is sized on weather that is exceeded more often than once in 20 years.',
    remedy: 'State a dry bulb and a wet bulb of your own to size on, or use a source that has extremes.',
  },
});
