import type { JSX } from 'preact';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { figureText, percentFigure } from '../../../models/present/format/figure.ts';
import { moneyColumn } from '../../../models/present/format/money.ts';
import { exact } from '../../../models/present/format/number.ts';
import { FiguresTable, type FigureColumn } from '../../ui/FiguresTable.tsx';
import { CsvButton } from '../CsvButton.tsx';

interface BillSplitTableProps {
  readonly option: OptionReport;
  readonly currency: string;
}

/** The table is truncated above this number of rows. */
const MAX_SHOWN = 200;

/** The bill allocated to racks: per rack of each entry, and for all of them. */
export function BillSplitTable({ option, currency }: BillSplitTableProps): JSX.Element | null {
  const shares = option.bill.split.slice(0, MAX_SHOWN);
  if (option.bill.split.length < 2) return null;
  const hasTenants = shares.some(({ tenant }) => tenant !== null);
  const columns: readonly FigureColumn[] = [
    ...(hasTenants
      ? [{ head: 'Tenant', unit: '', cells: shares.map(({ tenant }) => tenant ?? '–'), isText: true }]
      : []),
    { head: 'Racks', unit: '', cells: shares.map(({ rackCount }) => exact(rackCount)) },
    { head: 'Per rack', unit: currency, cells: moneyColumn(shares.map(({ rackCost }) => rackCost)) },
    { head: 'All racks', unit: currency, cells: moneyColumn(shares.map(({ totalCost }) => totalCost)) },
    {
      head: 'Share',
      unit: '',
      cells: shares.map(({ shareFraction }) => figureText(percentFigure(shareFraction))),
    },
  ];
  return (
    <section class="card" aria-labelledby="bill-split-title">
      <div class="card-head">
        <h2 id="bill-split-title">Bill by rack</h2>
        <p class="card-hint">
          {option.name}. Energy charges by rack energy, demand charges by load in the billing-demand hour
        </p>
        <CsvButton table="bill-shares" of="Bill by rack" />
      </div>
      <FiguresTable
        label={`Bill of ${option.name} by rack`}
        corner="Rack"
        rows={shares.map(({ id, name }) => ({ key: id, head: name }))}
        columns={columns}
      />
    </section>
  );
}
