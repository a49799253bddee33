import type { JSX } from 'preact';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { peakCharges, peakText } from '../../../models/present/figures/billPeaks.ts';
import { fixed } from '../../../models/present/format/number.ts';
import { monthName } from '../../../models/present/format/word.ts';
import { FiguresTable } from '../../ui/FiguresTable.tsx';
import { CsvButton } from '../CsvButton.tsx';

interface PeaksTableProps {
  readonly option: OptionReport;
}

/** The billing demand of each demand charge and month, with the day and the starting hour of its peak. */
export function PeaksTable({ option }: PeaksTableProps): JSX.Element | null {
  const charges = peakCharges(option.bill);
  if (charges.length === 0) return null;
  return (
    <section class="card" aria-labelledby="peaks-title">
      <div class="card-head">
        <h2 id="peaks-title">Billing demand</h2>
        <p class="card-hint">
          {option.name}. Mean of the hour that starts at the time below, in local standard time, one hour
          behind daylight saving time
        </p>
        <CsvButton table="demand-by-month" of="Billing demand" />
      </div>
      <FiguresTable
        label={`Billing demand of ${option.name}`}
        corner={option.annual.year}
        rows={option.monthly.map(({ month }) => ({ key: month, head: monthName(month) }))}
        columns={charges.map((charge) => ({
          head: charge.label,
          unit: charge.unit,
          cells: charge.quantities.map((quantity, month) => {
            const when = peakText(charge, month);
            return when === undefined ? (
              '–'
            ) : (
              <>
                {fixed(quantity, 1)}
                <span class="row-detail">{when}</span>
              </>
            );
          }),
        }))}
        class="peaks-table"
      />
    </section>
  );
}
