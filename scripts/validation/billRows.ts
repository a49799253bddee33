import { goldenBill, isQuirk, type GoldenCase } from './goldenBills.ts';
import type { Row } from './Row.ts';

const kinds = ['energy', 'demandFlat', 'demandTou', 'fixed', 'minimum', 'total'] as const;

/** The largest differences from reference bills. */
export function billRows(cases: readonly GoldenCase[], folder: URL): Row[] {
  const agreed = cases.filter((one) => !isQuirk(one));
  const quirks = cases.filter(isQuirk);
  const worst = Math.max(...agreed.map((one) => worstComponent(one, folder)));
  const worstQuirk = Math.max(...quirks.map((one) => worstTotal(one, folder)));
  return [
    {
      what: `${String(agreed.length)} electricity bills: every month and component`,
      source: 'NREL SAM (utilityrate5), 44 on real rates; a second calculator agrees',
      theirs: '0 USD',
      ours: `${worst.toExponential(0)} USD`,
      tolerance: '1e-6 USD',
      isMet: worst <= 1e-6,
    },
    {
      what: `${String(quirks.length)} bills on which SAM is known to be incorrect: every month`,
      source: 'the second calculator',
      theirs: '0 USD',
      ours: `${worstQuirk.toExponential(0)} USD`,
      tolerance: '1e-6 USD',
      isMet: worstQuirk <= 1e-6,
    },
  ];
}

function worstComponent(golden: GoldenCase, folder: URL): number {
  const { monthly } = goldenBill(golden, folder);
  const theirs = golden.expected.chronological.monthly;
  const differences = kinds.flatMap((kind) =>
    monthly.map((month, index) => Math.abs(month[kind] - (theirs[kind][index] ?? NaN))),
  );
  return Math.max(...differences);
}

function worstTotal(golden: GoldenCase, folder: URL): number {
  const { monthly, annual } = goldenBill(golden, folder);
  const { monthlyTotal = [], annual: theirs } = golden.crosscheck.chronological;
  const ofMonths = monthlyTotal.map((total, month) => Math.abs(total - (monthly[month]?.total ?? NaN)));
  return Math.max(Math.abs(annual.total - theirs.total), ...ofMonths);
}
