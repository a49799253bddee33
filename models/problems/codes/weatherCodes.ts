import { described } from './described.ts';

/** Findings of weather files, climates and design conditions. */
export const weatherCodes = described({
  'weather-values-filled': {
    severity: 'warning',
    title: 'Weather values filled',
    meaning:
      'Hours of a weather file have no value or an impossible one; they were filled from adjacent hours or days.',
    remedy: 'Use a file without gaps if there are many or they fall on the hottest days.',
    causedBy: [
      {
        code: 'weather-values-filler',
        scope: 'plan',
        because: 'Values that stand for missing data were taken as missing.',
      },
      { code: 'weather-rows-irregular', scope: 'plan', because: 'Hours of skipped rows have no value.' },
    ],
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
  'weather-header-corrected': {
    severity: 'warning',
    title: 'Weather file header corrected',
    meaning:
      'The location in the header of a weather file contradicts itself or the hours, and one correction agrees with all of them: fields in other places, a lost minus, an elevation in feet.',
    remedy: 'Check the location as it was read, and correct the header line LOCATION.',
  },
  'weather-place-disagrees': {
    severity: 'warning',
    title: 'Weather file location contradictory',
    meaning:
      'Time zone, longitude or latitude in the header of a weather file contradict each other or the hours.',
    remedy: 'Compare the header line LOCATION with a map and correct it.',
  },
  'weather-pressure-disagrees': {
    severity: 'warning',
    title: 'Pressure does not fit the elevation',
    meaning:
      'The pressures of the weather differ by more than 3 % from the standard atmosphere at the elevation; beyond 10 % the standard pressure is used.',
    remedy:
      'Check the elevation, and whether the file states station pressure or pressure reduced to sea level.',
    causedBy: [
      {
        code: 'weather-header-incomplete',
        scope: 'plan',
        because: 'Pressures are compared with the elevation.',
      },
      {
        code: 'weather-header-corrected',
        scope: 'plan',
        because: 'Pressures are compared with the elevation.',
      },
    ],
  },
  'weather-clock-shifted': {
    severity: 'warning',
    title: 'Weather hours moved to local time',
    meaning:
      'The rows of a weather file are in UTC, or in a time zone that is not used at its longitude; they were moved to local standard time.',
    remedy:
      'No action needed if the warmest hour named in the message is that of UTC; otherwise correct the header.',
  },
  'weather-clock-implausible': {
    severity: 'warning',
    title: 'Warmest hour implausible',
    meaning:
      'The mean day of a weather file is warmest at an hour that does not fit its longitude and time zone.',
    remedy: 'Move the rows to local standard time, or correct longitude and time zone in the header.',
    causedBy: [
      {
        code: 'weather-place-disagrees',
        scope: 'plan',
        because: 'The warmest hour is compared with the longitude and the time zone.',
      },
      {
        code: 'weather-header-incomplete',
        scope: 'plan',
        because: 'The warmest hour is compared with the longitude and the time zone.',
      },
    ],
  },
  'weather-values-filler': {
    severity: 'warning',
    title: 'Missing weather coded as a value',
    meaning:
      'Hours of a weather file stay at exactly one value between steps that weather does not have, such as 0 °F on a summer day; they were taken as missing and filled.',
    remedy: 'Use a file without gaps if there are many or they fall on the hottest days.',
  },
  'weather-units-converted': {
    severity: 'warning',
    title: 'Weather in other units',
    meaning: 'A column of a weather file is in another unit than the format has; it was converted.',
    remedy: 'Check the units named in the message.',
  },
  'weather-dew-point-replaced': {
    severity: 'warning',
    title: 'Dew points of other air',
    meaning:
      'The dew points of a weather file do not belong to its dry bulbs; they were computed from the relative humidity.',
    remedy: 'Use a file whose columns are of one location and year.',
  },
  'weather-values-constant': {
    severity: 'warning',
    title: 'Weather does not change',
    meaning: 'A temperature of a weather file stays at exactly one value for a day or more.',
    remedy:
      'Compare the hours named in the message with another file; a stuck sensor or a filler repeats its value.',
  },
  'weather-days-repeated': {
    severity: 'warning',
    title: 'Weather days repeated',
    meaning: 'Days of a weather file have exactly the hours of an earlier day.',
    remedy: 'Use a file of measured or typical hours if many days are copies.',
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
