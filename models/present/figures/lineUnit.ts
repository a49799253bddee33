import type { DisplayUnits } from '../../units/display/displayUnits.ts';
import { shownAs } from '../../units/display/shown.ts';

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
function lineUnit(unit: string): string {
  return unitTexts[unit] ?? unit;
}

/** What a line of a bill is for: its quantity, unit and price. */
interface BilledQuantity {
  readonly quantity: number;
  readonly unit: string;
  readonly linePrice: number | null;
}

/**
 * A line of the annual bill in the chosen units: water in m³ or in thousands of US gallons. Electricity is billed as its tariff says.
 *
 * @param line - of a report
 * @param units - the chosen units
 * @returns its quantity, the text of its unit, and its price per unit
 */
export function lineInUnits(
  { quantity, unit, linePrice }: BilledQuantity,
  units: DisplayUnits,
): BilledQuantity {
  const text = lineUnit(unit);
  const { symbol, factor } = shownAs(`currency/${text}`, units);
  return {
    quantity: factor === 1 ? quantity : quantity / factor,
    unit: factor === 1 ? text : symbol.replace('currency/', ''),
    linePrice: linePrice === null || factor === 1 ? linePrice : linePrice * factor,
  };
}
