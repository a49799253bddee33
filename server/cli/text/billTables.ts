import type { BillLine } from '../../../models/tariff/Bill.ts';
import type { BillClock } from '../../../models/tariff/billClock.ts';
import type { BilledRecord } from '../../../models/tariff/billRecord.ts';
import { stepTime } from '../../answers/stepTime.ts';
import { alignPoints } from './alignPoints.ts';
import { chargeColumns } from './chargeColumns.ts';
import { looseFindings } from './looseFindings.ts';
import { figure } from './numbers.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const amount = (value: number): string => figure(value, [2, 2]);

/** One bill: its lines over the year, its months, the peaks behind demand charges, and what is to be known. */
export function billTables(bill: BilledRecord, clock: BillClock, width: number): string[] {
  const by = bill.utility === null ? '' : `, ${bill.utility}`;
  return [
    ...wrap(`${bill.name}${by} (${bill.currency})`, { width, indent: '' }),
    '',
    ...linesTable(bill),
    '',
    ...monthsTable(bill, clock),
    ...(bill.findings.length === 0 ? [] : ['', ...looseFindings(bill.findings, width)]),
  ];
}

function linesTable({ lines, annual }: BilledRecord): string[] {
  const quantities = lines.map(({ quantities: months, unit }) =>
    figure(total(months), unit === 'kWh' ? [0, 0] : [0, 1]),
  );
  const prices = lines.map(({ price }) => (price === null ? '' : figure(price, [2, 6])));
  const alignedQuantities = alignPoints(quantities);
  const alignedPrices = alignPoints(prices);
  return table(
    [
      ['Line', 'Quantity', 'Unit', 'Price', 'Year'],
      ...lines.map((line, index) => [
        line.label,
        alignedQuantities[index] ?? '',
        unitOfYear(line),
        alignedPrices[index] ?? '',
        amount(total(line.costs)),
      ]),
      ['Total', '', '', '', amount(annual.total)],
    ],
    [2],
  );
}

/** Demand is a power in a month and adds up to power times months in a year. */
function unitOfYear({ kind, unit }: BillLine): string {
  return kind.startsWith('demand') && !unit.endsWith('-day') ? `${unit}-month` : unit;
}

function monthsTable({ monthly, annual, lines }: BilledRecord, clock: BillClock): string[] {
  const columns = chargeColumns([annual, ...monthly]);
  const demand = lines.filter(isMonthlyDemand);
  const peakOf = (month: number): string[] => (demand.length === 0 ? [] : [peakText(demand, month, clock)]);
  return table(
    [
      ['Month', ...columns.map(({ heading }) => heading), ...(demand.length === 0 ? [] : ['Billed peak'])],
      ...monthly.map((month, index) => [
        MONTHS[index] ?? '',
        ...columns.map(({ kind }) => amount(month[kind])),
        ...peakOf(index),
      ]),
      ['Year', ...columns.map(({ kind }) => amount(annual[kind]))],
    ],
    [columns.length + 1],
  );
}

const isMonthlyDemand = ({ kind, unit }: BillLine): boolean =>
  kind.startsWith('demand') && !unit.endsWith('-day');

/** When the window of a month's largest billed demand began, or that something else than its peak set it. */
function peakText(demand: readonly BillLine[], month: number, clock: BillClock): string {
  const billed = new Map<number, number>();
  for (const { peakSteps, quantities } of demand) {
    const step = peakSteps?.[month] ?? -1;
    billed.set(step, (billed.get(step) ?? 0) + (quantities[month] ?? 0));
  }
  const [step = -1, power = 0] = [...billed].sort(([, one], [, other]) => other - one)[0] ?? [];
  if (power === 0) return '';
  if (step < 0) return 'ratchet or least demand';
  const { day, hour, minute } = stepTime(step, clock);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(day)} ${MONTHS[month] ?? ''} ${two(hour)}:${two(minute)}`;
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
