import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Report } from '../../../models/report/reportSchema.ts';
import { partBars, type PartBarShape } from '../../../models/present/charts/partBars.ts';
import { costParts, nominalParts } from '../../../models/present/figures/costParts.ts';
import type { OwnershipReport } from '../../../models/report/ownershipSchema.ts';
import { figureText } from '../../../models/present/format/figure.ts';
import { perUnitFigure } from '../../../models/present/format/years.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { ColourLegend } from '../../ui/ColourLegend.tsx';
import { ReadableChart } from '../../ui/ReadableChart.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useWidth } from '../../ui/useWidth.ts';

interface UnitCostsCardProps {
  readonly report: Report;
}

const units = [
  { value: 'acceleratorPrice_per_h', label: 'Accelerator-hour', per: '/h' },
  { value: 'rackPrice_per_month', label: 'Rack-month', per: '' },
  { value: 'capacityPrice_per_kW_month', label: 'kW-month', per: '/kW' },
] as const;

/** Annualised cost per unit of output of each option, by part. */
export function UnitCostsCard({ report: { options, currency } }: UnitCostsCardProps): JSX.Element | null {
  const costing = options.flatMap(({ name, ownership }) => (ownership === null ? [] : [{ name, ownership }]));
  const hasAccelerators = costing.some(
    ({ ownership }) => ownership.unitCosts.acceleratorPrice_per_h !== null,
  );
  const chosen = useSignal<(typeof units)[number]['value'] | null>(null);
  const requested =
    chosen.value ?? (hasAccelerators ? 'acceleratorPrice_per_h' : 'capacityPrice_per_kW_month');
  const { value, label, per } = units.find((unit) => unit.value === requested) ?? units[0];
  if (costing.every(({ ownership }) => units.every((unit) => ownership.unitCosts[unit.value] === null)))
    return null;
  const bars = options.map(({ name, ownership }) => ({
    name,
    parts: ownership === null ? [] : partsOf(ownership, ownership.unitCosts[value], `${currency}${per}`),
    figure: figureText(perUnitFigure(ownership?.unitCosts[value] ?? null, `${currency}${per}`)),
  }));
  const colours = nominalParts(costing.map(({ ownership }) => ownership.annualised));
  return (
    <section class="card" aria-labelledby="unit-costs-title">
      <div class="card-head">
        <h2 id="unit-costs-title">Cost per unit</h2>
        <Segments
          label="Unit"
          choices={units}
          value={value}
          onChoose={(unit) => {
            chosen.value = unit;
          }}
        />
      </div>
      <div class="chart-room">
        <BarsChart bars={bars} label={`Cost per ${label.toLowerCase()}`} />
        <ColourLegend parts={colours.map((part) => ({ label: part.label, colour: part.part }))} />
        <p class="field-note">
          Capex is annualised over the service life at the discount rate; unit cost is annual cost over annual
          output.
        </p>
      </div>
    </section>
  );
}

/** The unit cost, split by the parts of the annualised cost. */
function partsOf({ annualised }: OwnershipReport, price: number | null, unit: string): PartBarShape['parts'] {
  if (price === null || annualised.totalCost <= 0) return [];
  return costParts.map(({ part, label }) => {
    const amount = (annualised[part] / annualised.totalCost) * price;
    return { colour: part, amount, label, text: figureText(perUnitFigure(amount, unit)) };
  });
}

interface BarsChartProps {
  readonly bars: readonly PartBarShape[];
  readonly label: string;
}

/** Measures its width; it is mounted only if there is something to draw. */
function BarsChart({ bars, label }: BarsChartProps): JSX.Element {
  const { ref, width } = useWidth();
  const descriptions = bars.map(({ name, figure }) => `${name} ${figure}`).join('; ');
  return (
    <div ref={ref}>
      {width > 0 && (
        <ReadableChart
          chart={partBars(bars, { width }, chartTheme.value)}
          title={label.toLowerCase()}
          label={`${label}: ${descriptions}`}
        />
      )}
    </div>
  );
}
