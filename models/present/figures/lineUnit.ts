const words: Readonly<Record<string, string>> = {
  kW: 'kW-months',
  kVA: 'kVA-months',
  hp: 'hp-months',
  'kW-day': 'kW-days',
  month: 'months',
  day: 'days',
  year: 'years',
  m3: 'm³',
};

/**
 * What a line of a year's bill counts: a peak is billed anew each month, so a year of them is counted in kW-months.
 *
 * @param unit - as the report names it
 */
export function lineUnit(unit: string): string {
  return words[unit] ?? unit;
}
