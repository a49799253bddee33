/** Errors of weather files. */
export const weatherErrors = {
  'zip-unreadable': {
    title: 'Zip file not usable',
    meaning:
      'A zip file of weather is cut off, damaged, encrypted or too large, or does not contain exactly one EPW file.',
  },
  'weather-unreadable': {
    title: 'Not weather',
    meaning: 'A text is neither an EPW weather file nor a CSV of twelve monthly normals.',
  },
  'weather-not-hourly': {
    title: 'Not one row an hour',
    meaning: 'A weather file has several rows for an hour of the year: shorter steps, or several years.',
  },
  'weather-incomplete': {
    title: 'Weather incomplete',
    meaning: 'A weather file lacks more than a twentieth of its hours or of its temperatures or humidities.',
  },
} as const;
