import { findingCodes, type FindingCode } from '../../../models/problems/findingCodes.ts';
import type { BilledRecord } from '../../../models/tariff/billRecord.ts';
import type { BillResult } from '../../results/billResult.ts';
import { chargeColumns } from './chargeColumns.ts';
import { countedNoun, figure } from './numbers.ts';
import { cut, cutMiddle, table } from './table.ts';
import { wrap } from './wrap.ts';

type NamedResult = { readonly tariff: string } & BillResult;

const whole = (value: number): string => figure(value, [0, 0]);
/** The minimum width of a readable name. */
const MIN_NAME_WIDTH = 16;

/** Tariffs compared, in the order in which they were read; below them their warnings, and the tariffs that could not be billed. */
export function billsTable(results: readonly NamedResult[], width: number): string[] {
  const billed = results.filter((result) => 'bill' in result);
  const unbilled = results.filter((result) => 'error' in result);
  const blocks = [
    billed.length === 0 ? [] : costs(billed, width),
    warnings(billed.map(({ bill }) => bill)),
    unbilled.flatMap(({ tariff, error }) => [
      `  ${tariff}: not billed (${error.code})`,
      ...wrap(error.message, { width, indent: '    ' }),
    ]),
    unbilled.length === 0 || results.length === 1
      ? []
      : [`  ${whole(unbilled.length)} of ${countedNoun(results.length, 'tariff')} not billed`],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

interface NamedBill {
  readonly tariff: string;
  readonly bill: BilledRecord;
}

function costs(bills: readonly NamedBill[], width: number): string[] {
  const columns = chargeColumns(bills.map(({ bill }) => bill.annual));
  const rows = [
    [...columns.map(({ heading }) => heading), ''],
    ...bills.map(({ bill: { annual, currency } }) => [
      ...columns.map(({ kind }) => whole(annual[kind])),
      currency,
    ]),
  ];
  const withoutNames = table(rows.map((row) => ['', ...row]));
  const otherWidth = withoutNames.reduce((widest, { length }) => Math.max(widest, length), 0);
  const nameWidth = Math.max(MIN_NAME_WIDTH, width - otherWidth);
  const names = namesOf(bills, nameWidth);
  return table(rows.map((row, index) => [index === 0 ? 'Tariff' : (names[index - 1] ?? ''), ...row]));
}

/** Paths relative to the common folder of all; records of a list with their names. */
function namesOf(bills: readonly NamedBill[], length: number): string[] {
  const common = commonFolder(bills.map(({ tariff }) => tariff));
  return bills.map(({ tariff, bill }) => {
    const path = tariff.slice(common.length);
    const record = /#\d+$/.exec(path)?.[0];
    return record === undefined
      ? cutMiddle(path, length)
      : cut(`${cutMiddle(path, Math.ceil(length / 2))} ${bill.name}`, length);
  });
}

function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  const isIn = (folder: string): boolean => others.every((path) => path.startsWith(folder));
  let end = first.lastIndexOf('/') + 1;
  while (end > 0 && !isIn(first.slice(0, end))) end = first.lastIndexOf('/', end - 2) + 1;
  return first.slice(0, end);
}

/** The number of bills with each warning. */
function warnings(bills: readonly BilledRecord[]): string[] {
  const counts = new Map<FindingCode, number>();
  for (const { findings } of bills) {
    const codes = new Set(findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code));
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return table(
    [...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([code, count]) => [
        `warning  ${code}`,
        `${whole(count)} of ${whole(bills.length)}`,
        findingCodes[code].title,
      ]),
    [2],
  );
}
