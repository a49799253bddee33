import { ModelError } from '../problems/ModelError.ts';

/** Years of the analysis period of a design, and the changes from one to the next. */
export interface Life {
  readonly firstYear: number;
  readonly life_years: number;
  /** The year whose calendar and weather every simulated year uses. */
  readonly calendarYear: number;
  /** First day in service of each phase, ISO 8601, by its id. */
  readonly phaseDates: Readonly<Record<string, string>>;
  /** Annual escalation of the electricity price. */
  readonly energyEscalationFraction: number;
  /** Annual escalation of other opex. */
  readonly opexEscalationFraction: number;
}

/** One calendar year of the analysis period. */
export interface LifeYear {
  readonly year: number;
  /** Years with the same key have the same simulation. */
  readonly key: string;
  /** The dates to simulate it with: each phase’s date moved into the calendar year, or to its first day, or past its end. */
  readonly phaseDates: Readonly<Record<string, string>>;
  /** Electricity price over that of the first year. */
  readonly energyPriceFactor: number;
  /** Price of water over that of the first year; staff cost and facility opex escalate likewise in the cost of ownership. */
  readonly opexPriceFactor: number;
}

/**
 * The years of the analysis period, and which of them have to be simulated: years differ by the racks in service; prices only scale.
 *
 * @throws ModelError `out-of-range` for an analysis period that is not a whole number of years from 1 to 40
 */
export function lifeYears(life: Life): LifeYear[] {
  const { firstYear, life_years, calendarYear } = life;
  if (!Number.isInteger(life_years) || life_years < 1 || life_years > 40) {
    throw new ModelError(
      'out-of-range',
      `The analysis period must be a whole number of years from 1 to 40; given: ${String(life_years)}.`,
    );
  }
  const phases = Object.entries(life.phaseDates);
  return Array.from({ length: life_years }, (_, index) => {
    const year = firstYear + index;
    const phaseDates = Object.fromEntries(
      phases.map(([id, date]) => [id, dateToSimulate(date, year, calendarYear)]),
    );
    return {
      year,
      key: Object.values(phaseDates).join(' '),
      phaseDates,
      energyPriceFactor: (1 + life.energyEscalationFraction) ** index,
      opexPriceFactor: (1 + life.opexEscalationFraction) ** index,
    };
  });
}

/** Moves a date of one year to the calendar year that is simulated for it. */
function dateToSimulate(date: string, year: number, calendarYear: number): string {
  const phaseYear = Number(date.slice(0, 4));
  if (phaseYear < year) return `${String(calendarYear)}-01-01`;
  if (phaseYear > year) return `${String(calendarYear + 1)}-01-01`;
  const monthAndDay = date.slice(5);
  const isMissing = monthAndDay === '02-29' && new Date(Date.UTC(calendarYear, 2, 0)).getUTCDate() === 28;
  return `${String(calendarYear)}-${isMissing ? '03-01' : monthAndDay}`;
}
