const unitTexts: Readonly<Record<string, string>> = {
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
 * The billing unit of a line of the annual bill: demand is billed every month, so an annual quantity is in kW-months.
 *
 * @param unit - as the report names it
 */
export function lineUnit(unit: string): string {
  return unitTexts[unit] ?? unit;
}
