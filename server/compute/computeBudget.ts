/** Computing time of one address: all of it at once, or as it refills over the window. */
export interface ComputeBudgetLimits {
  readonly computing_ms: number;
  readonly window_ms: number;
}

/** As much as one thread can compute, so that a client that works steadily is never refused, and the work of a minute at once. */
export const defaultComputeBudget: ComputeBudgetLimits = { computing_ms: 60_000, window_ms: 60_000 };

/** The budgets of all addresses. */
export interface ComputeBudget {
  /** Time until an address may ask again; 0 if it may now. */
  readonly wait_s: (address: string) => number;
  /** Takes computing time off the budget of an address, which may fall below zero. */
  readonly charge: (address: string, computing_ms: number) => void;
}

interface Account {
  readonly rest_ms: number;
  readonly at_ms: number;
}

/** Addresses above this number are forgotten once their budget is full again. */
const SWEEP_COUNT = 10_000;

/**
 * A budget of computing time for each address, as a token bucket.
 *
 * @param limits - greatest computing time at once, and the time in which it refills
 * @param now_ms - a clock that never goes backwards
 */
export function computeBudget(
  limits: ComputeBudgetLimits,
  now_ms: () => number = () => performance.now(),
): ComputeBudget {
  const refill_ms_per_ms = limits.computing_ms / limits.window_ms;
  const accounts = new Map<string, Account>();
  let sweepAt = SWEEP_COUNT;

  const rest_ms = (account: Account | undefined, at_ms: number): number =>
    account === undefined
      ? limits.computing_ms
      : Math.min(limits.computing_ms, account.rest_ms + (at_ms - account.at_ms) * refill_ms_per_ms);
  const sweep = (at_ms: number): void => {
    for (const [address, account] of accounts) {
      if (rest_ms(account, at_ms) >= limits.computing_ms) accounts.delete(address);
    }
    sweepAt = Math.max(SWEEP_COUNT, 2 * accounts.size);
  };

  return {
    wait_s: (address) => {
      const rest = rest_ms(accounts.get(address), now_ms());
      return rest > 0 ? 0 : Math.max(1, Math.ceil(-rest / refill_ms_per_ms / 1000));
    },
    charge: (address, computing_ms) => {
      const at_ms = now_ms();
      if (accounts.size > sweepAt) sweep(at_ms);
      accounts.set(address, { rest_ms: rest_ms(accounts.get(address), at_ms) - computing_ms, at_ms });
    },
  };
}
