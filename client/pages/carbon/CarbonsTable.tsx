import type { JSX } from 'preact';
import type { OptionReport, Report } from '../../../models/report/reportSchema.ts';
import { carbonScale, factorBasisText } from '../../../models/present/figures/carbonFigures.ts';
import { NOT_KNOWN, percentFigure } from '../../../models/present/format/figure.ts';
import { fixed } from '../../../models/present/format/number.ts';
import { column, scaleFor } from '../../../models/present/format/scale.ts';
import { FiguresTable, type FigureColumn } from '../../ui/FiguresTable.tsx';
import { OptionName } from '../../ui/OptionName.tsx';
import { CsvButton } from '../CsvButton.tsx';

interface CarbonsTableProps {
  readonly report: Report;
}

type Carbon = OptionReport['carbon'];

/** The carbon of all options, each scope in a separate column. */
export function CarbonsTable({ report: { options } }: CarbonsTableProps): JSX.Element {
  const scale = carbonScale(options);
  const carbons = options.map(({ carbon }) => carbon);
  const electricity = (head: string, of: (carbon: Carbon) => number | null): FigureColumn => ({
    head,
    unit: scale.symbol,
    cells: knownColumn(carbons.map(of), scale),
  });
  const other = (head: string, of: (carbon: Carbon) => number | null): FigureColumn[] => {
    const values = carbons.map(of);
    if (values.every((value) => value === null)) return [];
    const otherScale = scaleFor(
      'carbon',
      values.map((value) => value ?? 0),
    );
    return [{ head, unit: otherScale.symbol, cells: knownColumn(values, otherScale) }];
  };
  const columns: readonly FigureColumn[] = [
    electricity('Location-based', ({ location_kg }) => location_kg),
    electricity('Market-based, annual', ({ marketAnnual_kg }) => marketAnnual_kg),
    electricity('Market-based, hourly', ({ marketHourly_kg }) => marketHourly_kg),
    {
      head: '24/7 CFE score',
      unit: '%',
      cells: carbons.map(({ carbonFreeFraction }) => percentFigure(carbonFreeFraction).text),
    },
    {
      head: 'CUE, location-based',
      unit: 'kg/kWh',
      cells: carbons.map((carbon) => cueText(carbon.locationCue_kg_per_kWh)),
    },
    {
      head: 'CUE, market-based, hourly',
      unit: 'kg/kWh',
      cells: carbons.map((carbon) => cueText(carbon.marketHourlyCue_kg_per_kWh)),
    },
    ...other('T&D losses', ({ transmission_kg }) => transmission_kg),
    ...other('Diesel', ({ gensets_kg }) => gensets_kg),
    ...other('Refrigerant', ({ refrigerant_kg }) => refrigerant_kg),
    ...other('Embodied', ({ embodied_kg }) => embodied_kg),
    { head: 'Factor basis', unit: '', cells: carbons.map(factorBasisText), isText: true },
  ];
  return (
    <section class="card" aria-labelledby="carbons-title">
      <div class="card-head">
        <h2 id="carbons-title">All options</h2>
        <p class="card-hint">CUE is carbon over IT energy; –: not known</p>
        <CsvButton table="carbon" of="All options" />
      </div>
      <FiguresTable
        label="Carbon of all options"
        corner="Option"
        rows={options.map(({ id, name }, place) => ({
          key: id,
          head: <OptionName name={name} place={place} />,
        }))}
        columns={columns}
        class="carbons-table"
      />
    </section>
  );
}

type CarbonScale = ReturnType<typeof scaleFor>;

/** Amounts of one column, with a dash for unknown ones. */
function knownColumn(values: readonly (number | null)[], scale: CarbonScale): string[] {
  const texts = column(
    values.map((value) => value ?? 0),
    scale,
  );
  return values.map((value, index) => (value === null ? NOT_KNOWN.text : (texts[index] ?? '')));
}

const cueText = (cue_kg_per_kWh: number | null): string =>
  cue_kg_per_kWh === null ? NOT_KNOWN.text : fixed(cue_kg_per_kWh, 3);
