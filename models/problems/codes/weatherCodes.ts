import { described } from './described.ts';

/** Findings of weather files, climates and design conditions. */
export const weatherCodes = described({
  'weather-values-filled': {
    severity: 'warning',
    title: 'Weather values filled',
    meaning:
      'Hours of a weather file have no value or an impossible one; they were filled from adjacent hours or days.',
    remedy: 'Use a file without gaps if there are many or they fall on the hottest days.',
  },
  'weather-values-derived': {
    severity: 'info',
    title: 'Weather values derived',
    meaning: 'Dew points were computed from relative humidity, or pressures from the elevation.',
    remedy: 'No action needed.',
  },
  'weather-rows-irregular': {
    severity: 'warning',
    title: 'Irregular rows in a weather file',
    meaning: 'Rows of a weather file are damaged, repeated or out of order.',
    remedy: 'Check the lines named in the message; skipped hours were filled from adjacent hours.',
  },
  'weather-header-incomplete': {
    severity: 'warning',
    title: 'Weather file location unknown',
    meaning: 'The header of a weather file does not state its location or elevation.',
    remedy: 'State the site’s elevation, or use a file with its header line LOCATION.',
  },
  'weather-humidity-disagrees': {
    severity: 'warning',
    title: 'Dew point and relative humidity disagree',
    meaning:
      'The dew points of a weather file do not match its relative humidities; the dew points are used.',
    remedy: 'Compare with another file of the location before relying on water use and wet bulbs.',
  },
  'weather-dew-point-reduced': {
    severity: 'info',
    title: 'Dew point above dry bulb',
    meaning:
      'In some hours of a weather file the dew point is above the dry bulb; it was lowered to the dry bulb.',
    remedy: 'No action needed if it is due to fog and rounding; otherwise check for swapped columns.',
  },
  'weather-wet-bulb-implausible': {
    severity: 'warning',
    title: 'Wet bulb implausibly high',
    meaning:
      'The hourly wet bulbs are far above the design values that the same file publishes for the location.',
    remedy: 'Size on the published design values, and do not rely on the hours named in the message.',
  },
  'design-from-one-year': {
    severity: 'info',
    title: 'Design values from one year',
    meaning: 'A weather file publishes no design values, so they were derived from its own hours.',
    remedy: 'State design values of the location, such as those of the ASHRAE Handbook.',
  },
  'design-from-normals': {
    severity: 'warning',
    title: 'Design values from monthly normals',
    meaning:
      'The climate has no design values, and the days of a synthetic year differ from those of a real one.',
    remedy: 'State design values of the location; equipment sized on a synthetic year is too small.',
  },
  'design-basis-milder': {
    severity: 'warning',
    title: 'Sized below 20-year extreme',
    meaning: 'Equipment is sized on weather that is exceeded more often than once in 20 years.',
    remedy: 'State a custom design dry bulb and wet bulb, or use a source that has extremes.',
  },
});
