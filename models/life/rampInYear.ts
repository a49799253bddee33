import type { Tariff } from '../tariff/tariffSchema.ts';

/**
 * The tariff of a year of the analysis period, with dates moved to the calendar year that is simulated for it: ramp
 * steps of earlier years have begun, steps of the year keep their months, later steps have not begun.
 *
 * @returns the same tariff if it has no ramp
 */
export function rampInYear(tariff: Tariff, year: number, calendarYear: number): Tariff {
  if (tariff.kind !== 'large-load' || tariff.ramp === undefined) return tariff;
  const inOrder = [...tariff.ramp].sort((one, other) => one.from.localeCompare(other.from));
  const ramp = inOrder.map(({ from, contract_kW }) => {
    const itsYear = Number(from.slice(0, 4));
    const month = itsYear < year ? '01' : from.slice(5);
    return { from: `${String(itsYear > year ? calendarYear + 1 : calendarYear)}-${month}`, contract_kW };
  });
  const begun = ramp.filter(({ from }) => from === `${String(calendarYear)}-01`);
  const later = ramp.filter(({ from }) => from > `${String(calendarYear)}-01`);
  return { ...tariff, ramp: [...begun.slice(-1), ...later] };
}
