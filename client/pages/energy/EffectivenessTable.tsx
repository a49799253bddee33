import { displayUnits } from '../../state/displayUnits.ts';
import type { JSX } from 'preact';
import type { OptionReport, Report } from '../../../models/report/reportSchema.ts';
import { figureText, percentFigure, ratioColumn } from '../../../models/present/format/figure.ts';
import { fixed } from '../../../models/present/format/number.ts';
import { column, scaleFor } from '../../../models/present/format/scale.ts';
import { pueByCategory } from '../../../models/present/words/meteringLabels.ts';
import { FiguresTable, type FigureColumn } from '../../ui/FiguresTable.tsx';
import { OptionName } from '../../ui/OptionName.tsx';
import { CsvButton } from '../CsvButton.tsx';

interface EffectivenessTableProps {
  readonly report: Report;
}

const NONE = '–';

/** Energy, water and ratios of every option, each ratio next to its quantities. */
export function EffectivenessTable({ report: { options } }: EffectivenessTableProps): JSX.Element {
  const energyScale = scaleFor(
    'energy',
    options.map(({ annual }) => annual.facilityEnergy_kWh),
  );
  const waters = options.map(({ plant }) => plant?.water_L ?? null);
  const waterScale = scaleFor(
    'water',
    waters.filter((water) => water !== null),
    displayUnits.value,
  );
  const waterTexts = column(
    waters.map((water) => water ?? 0),
    waterScale,
  );
  const energy = (of: (option: OptionReport) => number): string[] => column(options.map(of), energyScale);
  const columns: readonly FigureColumn[] = [
    { head: 'Facility', unit: energyScale.symbol, cells: energy(({ annual }) => annual.facilityEnergy_kWh) },
    { head: 'IT', unit: energyScale.symbol, cells: energy(({ annual }) => annual.itEnergy_kWh) },
    { head: 'PUE', unit: '', cells: ratioColumn(options.map(({ annual }) => annual.pue)) },
    { head: 'PUE by category', unit: '1 / 2 / 3', cells: options.map(pueByCategory) },
    { head: 'ITUE', unit: '', cells: ratioColumn(options.map(({ plant }) => plant?.itue ?? null)) },
    { head: 'TUE', unit: '', cells: ratioColumn(options.map(({ plant }) => plant?.tue ?? null)) },
    {
      head: 'WUE',
      unit: 'L/kWh',
      cells: options.map(({ plant }) => wueText(plant?.wue_L_per_kWh ?? null)),
    },
    {
      head: 'Water',
      unit: waterScale.symbol,
      cells: waters.map((water, index) => (water === null ? NONE : (waterTexts[index] ?? NONE))),
    },
    {
      head: 'Free cooling',
      unit: 'of the heat',
      cells: options.map(({ plant }) => figureText(percentFigure(plant?.freeCoolingFraction ?? null))),
    },
  ];
  return (
    <section class="card" aria-labelledby="effectiveness-title">
      <div class="card-head">
        <h2 id="effectiveness-title">Effectiveness</h2>
        <p class="card-hint">
          PUE is facility over IT energy, ITUE is IT over compute energy, and TUE is their product. By
          category of ISO/IEC 30134-2, IT is metered at the UPS output (1), the PDU output (2) or the rack
          input (3).
        </p>
        <CsvButton table="pue-by-metering-point" of="Effectiveness" />
      </div>
      <FiguresTable
        label="Effectiveness of the options"
        corner="Option"
        rows={options.map(({ id, name }, place) => ({
          key: id,
          head: <OptionName name={name} place={place} />,
        }))}
        columns={columns}
      />
    </section>
  );
}

const wueText = (wue_L_per_kWh: number | null): string =>
  wue_L_per_kWh === null ? NONE : fixed(wue_L_per_kWh, 3);
