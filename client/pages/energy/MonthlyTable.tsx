import type { JSX } from 'preact';
import type { Monthly, OptionReport } from '../../../models/report/reportSchema.ts';
import { ratioColumn } from '../../../models/present/format/figure.ts';
import { fixed } from '../../../models/present/format/number.ts';
import { column, scaleFor } from '../../../models/present/format/scale.ts';
import { monthName } from '../../../models/present/format/word.ts';
import { FiguresTable, type FigureColumn } from '../../ui/FiguresTable.tsx';
import { CsvButton } from '../CsvButton.tsx';

interface MonthlyTableProps {
  readonly option: OptionReport;
  readonly currency: string;
}

/** Monthly figures of an option, with the annual totals below. */
export function MonthlyTable({ option, currency }: MonthlyTableProps): JSX.Element {
  const { annual, monthly, peak } = option;
  const energy = (of: (month: Monthly) => number, whole: number, head: string): FigureColumn => {
    const scale = scaleFor('energy', [annual.facilityEnergy_kWh / 12]);
    return { head, unit: scale.symbol, cells: column([...monthly.map(of), whole], scale) };
  };
  const power = (of: (month: Monthly) => number, whole: number, head: string): FigureColumn => {
    const scale = scaleFor('power', [whole]);
    return { head, unit: scale.symbol, cells: column([...monthly.map(of), whole], scale) };
  };
  const carbonScale = scaleFor('carbon', [annual.carbonLocation_kg / 12]);
  const money = Math.abs(annual.electricityCost) < 1000 && annual.electricityCost !== 0 ? 2 : 0;
  const columns: readonly FigureColumn[] = [
    energy((month) => month.itEnergy_kWh, annual.itEnergy_kWh, 'IT'),
    energy((month) => month.overheadEnergy_kWh, annual.overheadEnergy_kWh, 'Overhead'),
    energy((month) => month.facilityEnergy_kWh, annual.facilityEnergy_kWh, 'Facility'),
    {
      head: 'PUE',
      unit: '',
      cells: ratioColumn([...monthly, annual].map(({ pue }) => pue)),
    },
    power((month) => month.peakFacility_kW, peak.facility_kW, 'Operating peak'),
    {
      head: 'Electricity',
      unit: currency,
      cells: [...monthly, annual].map(({ electricityCost }) => fixed(electricityCost, money)),
    },
    {
      head: 'Carbon',
      unit: carbonScale.symbol,
      cells: column(
        [...monthly, annual].map(({ carbonLocation_kg }) => carbonLocation_kg),
        carbonScale,
      ),
    },
  ];
  return (
    <section class="card" aria-labelledby="months-title">
      <div class="card-head">
        <h2 id="months-title">Months</h2>
        <p class="card-hint">{option.name}</p>
        <CsvButton table="energy-by-month" of="Months" />
      </div>
      <FiguresTable
        label={`Months of ${option.name}`}
        corner={annual.year}
        rows={monthly.map(({ month }) => ({ key: month, head: monthName(month) }))}
        columns={columns}
        foot="Year"
        class="months-table"
      />
    </section>
  );
}
