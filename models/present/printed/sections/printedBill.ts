import type { BillReport } from '../../../report/billSchema.ts';
import { monthDomain, type MonthsOfPart } from '../../charts/stackedMonths.ts';
import { charges, chargesOf } from '../../figures/billCharges.ts';
import { billFigures } from '../../figures/billFigures.ts';
import { lineInUnits } from '../../figures/lineUnit.ts';
import { peakCharges, peakText } from '../../figures/billPeaks.ts';
import { moneyFigure, NOT_KNOWN, percentFigure } from '../../format/figure.ts';
import { unitPriceText } from '../../format/money.ts';
import { fixed } from '../../format/number.ts';
import { scaleFor } from '../../format/scale.ts';
import { monthName } from '../../format/word.ts';
import { metricUnits } from '../../../units/display/displayUnits.ts';
import { cited, derived, ratioOf, sumOf, type Cited } from '../document/Cited.ts';
import { placesOf, type Located } from '../document/Located.ts';
import { printedMoney } from '../document/printedMoney.ts';
import { numberColumn, printedNumber, textColumn } from '../document/printedNumber.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedColumn, PrintedTable } from '../document/PrintedTable.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';
import { distinctOptions } from './distinctOptions.ts';
import { stackedDrawing } from './printedEnergy.ts';

type Line = BillReport['lines'][number];

/** The bill of each option: by kind of charge and month, by line, and the peaks that set its demand charges. */
export function printedBill(source: PrintedSource): PrintedBlock[] {
  const { currency } = source.report.value;
  return distinctOptions(
    source,
    ({ report }) => report.value.bill,
    (option) => {
      const bill = option.report.at('bill');
      return [
        { kind: 'paragraph', text: `Twelve monthly bills under ${bill.value.tariff}, in ${currency}.` },
        figuresBlock(option, source),
        chargeMonths(bill.value, source),
        linesTable(bill, currency),
        monthsTable(option, currency),
        ...peakBlocks(bill),
      ];
    },
  );
}

function figuresBlock(option: PrintedOption, { report }: PrintedSource): PrintedBlock {
  const bill = option.report.at('bill');
  const annual = bill.at('annual');
  const largest = Math.max(...bill.value.monthly.map(({ totalCost }) => totalCost));
  const month = bill.value.monthly.findIndex(({ totalCost }) => totalCost === largest);
  const numbers: readonly Cited[] = [
    cited(annual.at('totalCost')),
    cited(option.report.at('annual').at('meanEnergyPrice_per_kWh')),
    ratioOf(
      [annual.at('flatDemandCost'), annual.at('touDemandCost'), annual.at('coincidentCost')],
      [option.report.at('annual').at('electricityCost')],
    ),
    cited(placesOf(bill.at('monthly'))[month]?.at('totalCost') ?? annual.at('totalCost')),
  ];
  return {
    kind: 'figures',
    label: 'The year’s bill',
    figures: billFigures(option.report.value, report.value).map(
      ({ label, figure, basis, change }, index) => ({
        label,
        number: printedNumber(numbers[index] ?? derived(null, 'unknown'), figure),
        basis: basis.slice(0, 1),
        change: change ?? null,
      }),
    ),
  };
}

const chargesByMonth = ({ monthly }: BillReport): MonthsOfPart[] =>
  charges
    .map(({ label, colour, cost }) => ({ label, colour, amounts: monthly.map((month) => month[cost]) }))
    .filter(({ amounts }) => amounts.some((amount) => amount !== 0));

/** On the scale of all options. */
function chargeMonths(bill: BillReport, { report, options }: PrintedSource): PrintedBlock {
  const { currency } = report.value;
  const parts = chargesByMonth(bill);
  if (parts.length === 0) return { kind: 'paragraph', text: 'No charges in this year.' };
  const domain = monthDomain(...options.map((option) => chargesByMonth(option.report.value.bill)));
  const { symbol, divisor } = scaleFor('money', domain);
  return stackedDrawing('Bill by month and kind of charge', {
    parts,
    unit: { symbol: `${symbol} ${currency}`.trim(), divisor },
    domain,
    text: (amount) => moneyFigure(amount, currency),
  });
}

function linesTable(bill: Located<BillReport>, currency: string): PrintedTable {
  const lines = placesOf<Line>(bill.at('lines'));
  const annual = bill.at('annual');
  const shown = lines.map(({ value }) => lineInUnits(value, metricUnits));
  const total = annual.at('totalCost');
  const padded = (cells: PrintedColumn['cells']): PrintedColumn['cells'] => [...cells, ''];
  const quantities = numberColumn(
    { label: 'Quantity', unit: '' },
    lines.map((line) => cited(line.at('quantity'))),
    quantityText,
  );
  const prices = numberColumn(
    { label: 'Price', unit: currency },
    lines.map((line) => cited(line.at('linePrice'))),
    unitPriceText,
  );
  return {
    kind: 'table',
    title: 'Line items of the year',
    columns: [
      textColumn('Line', [...lines.map(({ value }) => value.label), 'Total']),
      { ...quantities, cells: padded(quantities.cells) },
      textColumn('Unit', [...shown.map(({ unit }) => unit), '']),
      { ...prices, cells: padded(prices.cells) },
      printedMoney('Cost', [...lines.map((line) => cited(line.at('cost'))), cited(total)], currency),
      numberColumn(
        { label: 'Share', unit: '%' },
        [...lines.map((line) => line.at('cost')), total].map((cost) => ratioOf([cost], [total])),
        (share) => percentFigure(share).text,
      ),
    ],
    totalCount: 1,
  };
}

/** Energy and large quantities as whole numbers, peaks to one decimal. */
function quantityText(quantity: number): string {
  const isWhole = Math.abs(quantity) >= 10_000 || Math.abs(quantity - Math.round(quantity)) < 1e-9;
  return fixed(quantity, isWhole ? 0 : 1);
}

function monthsTable({ report }: PrintedOption, currency: string): PrintedTable {
  const bill = report.at('bill');
  const rows = [...placesOf(bill.at('monthly')), bill.at('annual')];
  const used = chargesOf(bill.value);
  const energies = [
    ...placesOf(report.at('monthly')).map((month) => month.at('facilityEnergy_kWh')),
    report.at('annual').at('facilityEnergy_kWh'),
  ];
  return {
    kind: 'table',
    title: 'Bills by month',
    columns: [
      textColumn('Month', [...report.value.monthly.map(({ month }) => monthName(month)), 'Year']),
      numberColumn({ label: 'Use', unit: 'kWh' }, energies.map(cited), (value) => fixed(value, 0)),
      ...(used.length < 2 ? [] : used).map(({ label, cost }) =>
        printedMoney(
          label,
          rows.map((row) => cited(row.at(cost))),
          currency,
        ),
      ),
      printedMoney(
        'Bill',
        rows.map((row) => cited(row.at('totalCost'))),
        currency,
      ),
      numberColumn(
        { label: 'Cost per kWh', unit: `${currency}/kWh` },
        rows.map((row, index) => ratioOf([row.at('electricityCost')], energies.slice(index, index + 1))),
        (price) => fixed(price, 4),
      ),
    ],
    totalCount: 1,
  };
}

/** The billing demand of each month, and the hour that set it; none without demand charges. */
function peakBlocks(bill: Located<BillReport>): PrintedBlock[] {
  const charged = peakCharges(bill.value);
  if (charged.length === 0) return [];
  const lines = placesOf<Line>(bill.at('lines')).filter(({ value }) => value.peakTimes !== null);
  const months = bill.value.monthly.map((_, month) => month);
  const columns = charged.flatMap((charge): PrintedColumn[] => {
    const own = lines.filter(({ value }) => value.label.replace(/, tier \d+$/, '') === charge.label);
    return [
      numberColumn(
        { label: charge.label, unit: charge.unit },
        months.map((month) =>
          sumOf(own.flatMap((line) => placesOf<number>(line.at('quantities')).slice(month, month + 1))),
        ),
        (quantity) => fixed(quantity, 1),
      ),
      textColumn(
        'Peak hour',
        months.map((month) => peakText(charge, month) ?? NOT_KNOWN.text),
      ),
    ];
  });
  return [
    {
      kind: 'table',
      title: 'Billing demand, and the hour that set it',
      columns: [
        textColumn(
          'Month',
          months.map((month) => monthName(month + 1)),
        ),
        ...columns,
      ],
      note: 'Mean of the hour that starts at the time stated, in local standard time, one hour behind daylight saving time.',
    },
  ];
}
