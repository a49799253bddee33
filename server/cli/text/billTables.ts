import type { BillLine } from '../../../models/tariff/Bill.ts';
import type { BillingCalendar } from '../../../models/tariff/BillingCalendar.ts';
import type { BilledRecord } from '../../../models/tariff/billRecord.ts';
import { stepTime } from '../../results/stepTime.ts';
import { alignPoints } from './alignPoints.ts';
import { chargeColumns } from './chargeColumns.ts';
import { findingsWithoutOption } from './findingsWithoutOption.ts';
import { figure } from './numbers.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const amount = (value: number): string => figure(value, [2, 2]);

/** One bill: its line items over the year, its months, the peaks of its demand charges, and its findings. */
export function billTables(bill: BilledRecord, clock: BillingCalendar, width: number): string[] {
  const utilityText = bill.utility === null ? '' : `, ${bill.utility}`;
  return [
    ...wrap(`${bill.name}${utilityText} (${bill.currency})`, { width, indent: '' }),
    '',
    ...linesTable(bill),
    ...periodsList(bill, width),
    '',
    ...monthsTable(bill, clock),
    ...(bill.findings.length === 0 ? [] : ['', ...findingsWithoutOption(bill.findings, width)]),
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
      ['Line item', 'Quantity', 'Unit', 'Price', 'Year'],
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

/** The hours of the lines by time of use. */
function periodsList({ lines }: BilledRecord, width: number): string[] {
  const hours = new Map(
    lines.flatMap((line) =>
      line.hours === null ? [] : [[line.label.replace(/, tier \d+/, ''), line.hours] as const],
    ),
  );
  if (hours.size === 0) return [];
  return [
    '',
    'Hours',
    ...[...hours].flatMap(([label, text]) => wrap(`${label}: ${text}`, { width, indent: '  ' })),
  ];
}

/** Demand is a power in each month; its annual sum is power times months. */
function unitOfYear({ kind, unit }: BillLine): string {
  return kind.startsWith('demand') && !unit.endsWith('-day') ? `${unit}-month` : unit;
}

function monthsTable({ monthly, annual, lines }: BilledRecord, clock: BillingCalendar): string[] {
  const columns = chargeColumns([annual, ...monthly]);
  const demand = lines.filter(isMonthlyDemand);
  const peakOf = (month: number): string[] => (demand.length === 0 ? [] : [peakText(demand, month, clock)]);
  return table(
    [
      ['Month', ...columns.map(({ heading }) => heading), ...(demand.length === 0 ? [] : ['Billing demand'])],
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

/** The start of the demand window of a month's largest billing demand; a text if the demand was not set by a peak of the month. */
function peakText(demand: readonly BillLine[], month: number, clock: BillingCalendar): string {
  const billed = new Map<number, number>();
  for (const { peakSteps, quantities } of demand) {
    const step = peakSteps?.[month] ?? -1;
    billed.set(step, (billed.get(step) ?? 0) + (quantities[month] ?? 0));
  }
  const [step = -1, power = 0] = [...billed].sort(([, one], [, other]) => other - one)[0] ?? [];
  if (power === 0) return '';
  if (step < 0) return 'ratchet or minimum demand';
  const { day, hour, minute } = stepTime(step, clock);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${twoDigits(day)} ${MONTHS[month] ?? ''} ${twoDigits(hour)}:${twoDigits(minute)}`;
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
