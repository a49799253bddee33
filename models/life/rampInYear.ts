import type { Tariff } from '../tariff/tariffSchema.ts';

/**
 * A tariff as it holds in a year of a life, written for the calendar that is simulated in that year's place: steps of a contract's
 * ramp that lie before the year have begun, those of the year keep their months, later ones have not.
 *
 * @returns the same tariff where it has no ramp
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
