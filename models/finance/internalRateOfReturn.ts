/** The rate at which the net present value of annual flows is zero. */
export interface InternalRateOfReturn {
  /** Per year: 0.08 for 8 %. */
  readonly rateFraction: number;
  /** False if other rates give zero too, so that none is meaningful alone. */
  readonly isOnlyOne: boolean;
}

/** Number of steps of the search for several rates; rates closer together are not found. */
const SCAN_STEPS = 2000;
/** ln(1 + rate) above which rates are no longer distinguished. */
const MAX_GROWTH = 700;
/** Margin for rates so close to their bound that rounding puts them on the other side. */
const BOUND_MARGIN = 1;

/**
 * Internal rate of return: the discount rate at which the net present value is 0.
 *
 * Method: in g = ln(1 + rate) all rates are within Cauchy’s bounds for the roots of Σ CF_t e^(−g t). Flows that change
 * their sign once have exactly one rate (Descartes), which is found by bisection; others are scanned for all their rates.
 *
 * @param flows - one per year, the first at the start; inflow is positive, outflow negative
 * @returns the lowest rate from 0 up, else the highest below 0; null if the flows never change sign or no rate brings them to 0
 */
export function internalRateOfReturn(flows: readonly number[]): InternalRateOfReturn | null {
  const terms = scaled(flows);
  const changeCount = signChanges(terms);
  const first = terms[0];
  const last = terms.at(-1);
  if (first === undefined || last === undefined || changeCount === 0) return null;
  const low = Math.max(-MAX_GROWTH, -Math.log1p(1 / Math.abs(last)) - BOUND_MARGIN);
  const high = Math.min(MAX_GROWTH, Math.log1p(1 / Math.abs(first)) + BOUND_MARGIN);
  const growths = changeCount === 1 ? [bisected(terms, low, high)] : scanned(terms, low, high);
  const chosen = growths.find((growth) => growth >= 0) ?? growths.at(-1);
  return chosen === undefined ? null : { rateFraction: Math.expm1(chosen), isOnlyOne: growths.length === 1 };
}

/** Flows from the first to the last that is not 0, the largest scaled to 1. */
function scaled(flows: readonly number[]): readonly number[] {
  const largest = flows.reduce((most, flow) => Math.max(most, Math.abs(flow)), 0);
  if (largest === 0) return [];
  const terms = flows.map((flow) => flow / largest);
  const start = terms.findIndex((term) => term !== 0);
  const end = terms.findLastIndex((term) => term !== 0);
  return terms.slice(start, end + 1);
}

function signChanges(terms: readonly number[]): number {
  let previous = 0;
  let count = 0;
  for (const term of terms) {
    const sign = Math.sign(term);
    if (sign === 0) continue;
    if (previous !== 0 && sign !== previous) count += 1;
    previous = sign;
  }
  return count;
}

/** Whether the net present value is above 0; for a growth below 0 it is multiplied by e^(g n), which avoids large powers. */
function isPositive(terms: readonly number[], growth: number): boolean {
  const ratio = Math.exp(-Math.abs(growth));
  let value = 0;
  if (growth < 0) for (const term of terms) value = value * ratio + term;
  else for (let time = terms.length - 1; time >= 0; time -= 1) value = value * ratio + (terms[time] ?? 0);
  return value > 0;
}

function bisected(terms: readonly number[], lowest: number, highest: number): number {
  let low = lowest;
  let high = highest;
  const atLow = isPositive(terms, low);
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (isPositive(terms, middle) === atLow) low = middle;
    else high = middle;
  }
}

function scanned(terms: readonly number[], low: number, high: number): number[] {
  const found: number[] = [];
  const step = (high - low) / SCAN_STEPS;
  let previous = isPositive(terms, low);
  for (let count = 1; count <= SCAN_STEPS; count += 1) {
    const growth = low + count * step;
    const here = isPositive(terms, growth);
    if (here !== previous) found.push(bisected(terms, growth - step, growth));
    previous = here;
  }
  return found;
}
