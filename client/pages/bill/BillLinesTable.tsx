import type { JSX } from 'preact';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { figureText, percentFigure } from '../../../models/present/format/figure.ts';
import { moneyColumn, unitPriceText } from '../../../models/present/format/money.ts';
import { fixed } from '../../../models/present/format/number.ts';
import { FiguresTable, type FigureColumn } from '../../ui/FiguresTable.tsx';
import { displayUnits } from '../../state/displayUnits.ts';
import { lineInUnits } from '../../../models/present/figures/lineUnit.ts';
import { CsvButton } from '../CsvButton.tsx';

interface BillLinesTableProps {
  readonly option: OptionReport;
  readonly currency: string;
}

/** The annual bill line by line: quantity, price, and share of the total. */
export function BillLinesTable({ option, currency }: BillLinesTableProps): JSX.Element {
  const { annual, tariff } = option.bill;
  const lines = option.bill.lines.map((line) => ({ ...line, ...lineInUnits(line, displayUnits.value) }));
  const total = annual.totalCost;
  const share = (cost: number): string =>
    figureText(percentFigure(total > 0 ? cost / total : null)).replace(' %', '');
  const columns: readonly FigureColumn[] = [
    { head: 'Quantity', unit: '', cells: lines.map(({ quantity }) => quantityText(quantity)) },
    { head: 'Unit', unit: '', cells: lines.map(({ unit }) => unit), isText: true },
    {
      head: 'Price',
      unit: currency,
      cells: lines.map(({ linePrice }) => (linePrice === null ? '–' : unitPriceText(linePrice))),
    },
    { head: 'Year', unit: currency, cells: moneyColumn([...lines.map(({ cost }) => cost), total]) },
    { head: 'Share', unit: '%', cells: [...lines.map(({ cost }) => share(cost)), share(total)] },
  ];
  return (
    <section class="card" aria-labelledby="bill-lines-title">
      <div class="card-head">
        <h2 id="bill-lines-title">Line items</h2>
        <p class="card-hint">{`${option.name}. ${tariff}`}</p>
        <CsvButton table="bill-lines" of="Line items" />
      </div>
      <FiguresTable
        label={`Line items of the bill of ${option.name}`}
        corner="Line"
        rows={lines.map(({ label, hours }, index) => ({
          key: index,
          head: (
            <>
              {label}
              {hours !== null && <span class="row-detail">{hours}</span>}
            </>
          ),
        }))}
        columns={columns}
        foot="Total"
        class="bill-lines"
      />
    </section>
  );
}

/** Energy and large quantities as whole numbers, peaks to one decimal. */
function quantityText(quantity: number): string {
  const isWhole = Math.abs(quantity) >= 10_000 || Math.abs(quantity - Math.round(quantity)) < 1e-9;
  return fixed(quantity, isWhole ? 0 : 1);
}
