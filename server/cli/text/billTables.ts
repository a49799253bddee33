import type { BillClock, BilledRecord, BillLine } from '../../../models/index.ts';
import { figure } from './numbers.ts';
import { looseFindings } from './looseFindings.ts';
import { cut, table } from './table.ts';
import { wrap } from './wrap.ts';

/** A tariff that was billed. */
export interface NamedBill {
  readonly tariff: string;
  readonly bill: BilledRecord;
}

/** A tariff that was not, and why. */
export interface RefusedTariff {
  readonly tariff: string;
  readonly error: { readonly code: string; readonly message: string };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const amount = (value: number): string => figure(value, [2, 2]);
const whole = (value: number): string => figure(value, [0, 0]);

/** Tariffs side by side, in the order that they were read in; below them what could not be billed. */
export function billsTable(answers: readonly (NamedBill | RefusedTariff)[], width: number): string[] {
  const bills = answers.filter((answer) => 'bill' in answer);
  const refusals = answers.filter((answer) => 'error' in answer);
  const heading = [
    'Tariff',
    'Energy',
    'Demand',
    'Demand, time of use',
    'Fixed',
    'Minimum',
    'Total',
    '',
    'Findings',
  ];
  const rows = bills.map(({ tariff, bill: { annual, currency, findings } }) => [
    cut(tariff.split('/').at(-1) ?? tariff, 44),
    whole(annual.energy),
    whole(annual.demandFlat),
    whole(annual.demandTou + annual.coincident),
    whole(annual.fixed),
    whole(annual.minimum),
    whole(annual.total),
    currency,
    whole(findings.length),
  ]);
  return [
    ...(bills.length === 0 ? [] : table([heading, ...rows], [7])),
    ...refusals.flatMap(({ tariff, error }) => [
      '',
      `  ${tariff}: not billed (${error.code})`,
      ...wrap(error.message, { width, indent: '    ' }),
    ]),
  ];
}

/** One bill: its lines over the year, its months, the peaks behind demand charges, and what is to be known. */
export function oneBill({ bill }: NamedBill, clock: BillClock, width: number): string[] {
  const by = bill.utility === null ? '' : `, ${bill.utility}`;
  return [
    `${bill.name}${by} (${bill.currency})`,
    '',
    ...linesTable(bill),
    '',
    ...monthsOfBill(bill, clock),
    '',
    ...looseFindings(bill.findings, width),
  ];
}

function linesTable({ lines, annual }: BilledRecord): string[] {
  return table([
    ['Line', 'Quantity', 'Unit', 'Price', 'Year'],
    ...lines.map(({ label, unit, price, quantities, costs }) => [
      label,
      figure(total(quantities), [0, 1]),
      unit,
      price === null ? '' : figure(price, [2, 6]),
      amount(total(costs)),
    ]),
    ['Total', '', '', '', amount(annual.total)],
  ]);
}

function monthsOfBill({ monthly, annual, lines }: BilledRecord, clock: BillClock): string[] {
  const row = (name: string, month: BilledRecord['annual'], peak: string): string[] => [
    name,
    amount(month.energy),
    amount(month.demandFlat),
    amount(month.demandTou + month.coincident),
    amount(month.fixed),
    amount(month.minimum),
    amount(month.total),
    peak,
  ];
  return table([
    ['Month', 'Energy', 'Demand', 'Demand, time of use', 'Fixed', 'Minimum', 'Total', 'Billed peak'],
    ...monthly.map((month, index) => row(MONTHS[index] ?? '', month, peakText(lines, index, clock))),
    row('Year', annual, ''),
  ]);
}

/** The largest billed demand of a month, and when its window began. */
function peakText(lines: readonly BillLine[], month: number, clock: BillClock): string {
  const steps = lines.flatMap(({ peakSteps }) => peakSteps?.[month] ?? -1).filter((step) => step >= 0);
  const [step] = steps;
  if (step === undefined) return '';
  const hours = Math.floor(step / clock.stepsPerHour);
  const minutes = (step % clock.stepsPerHour) * (60 / clock.stepsPerHour);
  const daysBefore = clock.monthDays.slice(0, month).reduce((sum, days) => sum + days, 0);
  const day = Math.floor(hours / 24) - daysBefore + 1;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(day)} ${MONTHS[month] ?? ''} ${two(hours % 24)}:${two(minutes)}`;
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
