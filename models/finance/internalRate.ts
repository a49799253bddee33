/** The rate at which yearly flows are worth nothing. */
export interface InternalRate {
  /** Per year: 0.08 for 8 %. */
  readonly rateFraction: number;
  /** False where other rates do the same, so that none of them says much. */
  readonly isOnlyOne: boolean;
}

/** Steps in which several rates are looked for; two that are closer together are not seen. */
const SCAN_STEPS = 2000;
/** ln(1 + rate) beyond which rates are no longer told apart. */
const WIDEST = 700;
/** A rate may lie so near to its bound that rounding puts it on the other side. */
const BEYOND_BOUND = 1;

/**
 * Internal rate of return: the discount rate at which the net present value is 0.
 *
 * Method: in g = ln(1 + rate) all rates lie between Cauchy’s bounds for the roots of Σ CF_t e^(−g t). Flows that change
 * their sign once have exactly one rate (Descartes), which is found by halving; others are scanned for all their rates.
 *
 * @param flows - one a year, the first today; money in is positive, money out negative
 * @returns the lowest rate from 0 up, or else the highest below 0; null where the flows never change sign or no rate
 * brings them to 0
 */
export function internalRate(flows: readonly number[]): InternalRate | null {
  const terms = scaled(flows);
  const changeCount = signChanges(terms);
  const first = terms[0];
  const last = terms.at(-1);
  if (first === undefined || last === undefined || changeCount === 0) return null;
  const low = Math.max(-WIDEST, -Math.log1p(1 / Math.abs(last)) - BEYOND_BOUND);
  const high = Math.min(WIDEST, Math.log1p(1 / Math.abs(first)) + BEYOND_BOUND);
  const growths = changeCount === 1 ? [halved(terms, low, high)] : scanned(terms, low, high);
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
  let before = 0;
  let count = 0;
  for (const term of terms) {
    const sign = Math.sign(term);
    if (sign === 0) continue;
    if (before !== 0 && sign !== before) count += 1;
    before = sign;
  }
  return count;
}

/** Whether the flows are worth more than 0; below a growth of 0 multiplied with e^(g n), which keeps large powers out. */
function isWorthMore(terms: readonly number[], growth: number): boolean {
  const ratio = Math.exp(-Math.abs(growth));
  let value = 0;
  if (growth < 0) for (const term of terms) value = value * ratio + term;
  else for (let time = terms.length - 1; time >= 0; time -= 1) value = value * ratio + (terms[time] ?? 0);
  return value > 0;
}

function halved(terms: readonly number[], lowest: number, highest: number): number {
  let low = lowest;
  let high = highest;
  const atLow = isWorthMore(terms, low);
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (isWorthMore(terms, middle) === atLow) low = middle;
    else high = middle;
  }
}

function scanned(terms: readonly number[], low: number, high: number): number[] {
  const found: number[] = [];
  const step = (high - low) / SCAN_STEPS;
  let before = isWorthMore(terms, low);
  for (let count = 1; count <= SCAN_STEPS; count += 1) {
    const growth = low + count * step;
    const here = isWorthMore(terms, growth);
    if (here !== before) found.push(halved(terms, growth - step, growth));
    before = here;
  }
  return found;
}
