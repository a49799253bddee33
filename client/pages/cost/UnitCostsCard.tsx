import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Report } from '../../../models/report/reportSchema.ts';
import { partBars, type PartBar } from '../../../models/present/charts/partBars.ts';
import { costParts, paidParts, type Ownership } from '../../../models/present/figures/costParts.ts';
import { figureText } from '../../../models/present/format/figure.ts';
import { perUnitFigure } from '../../../models/present/format/years.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { ColourLegend } from '../../ui/ColourLegend.tsx';
import { Drawing } from '../../ui/Drawing.tsx';
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

/** What one unit of what is delivered costs, by part: of each option, as if all years were alike. */
export function UnitCostsCard({ report: { options, currency } }: UnitCostsCardProps): JSX.Element | null {
  const costing = options.flatMap(({ name, ownership }) => (ownership === null ? [] : [{ name, ownership }]));
  const hasAccelerators = costing.some(
    ({ ownership }) => ownership.unitCosts.acceleratorPrice_per_h !== null,
  );
  const chosen = useSignal<(typeof units)[number]['value'] | null>(null);
  const wanted = chosen.value ?? (hasAccelerators ? 'acceleratorPrice_per_h' : 'capacityPrice_per_kW_month');
  const { value, label, per } = units.find((unit) => unit.value === wanted) ?? units[0];
  if (costing.every(({ ownership }) => units.every((unit) => ownership.unitCosts[unit.value] === null)))
    return null;
  const bars = options.map(({ name, ownership }) => ({
    name,
    parts: ownership === null ? [] : partsOf(ownership, ownership.unitCosts[value]),
    figure: figureText(perUnitFigure(ownership?.unitCosts[value] ?? null, `${currency}${per}`)),
  }));
  const colours = paidParts(costing.map(({ ownership }) => ownership.annualised));
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
          Purchases are spread over their lives with interest; what a unit costs is money per year over what
          is delivered per year.
        </p>
      </div>
    </section>
  );
}

/** The parts of a year's cost, in the price of a unit. */
function partsOf(
  { annualised }: Ownership,
  price: number | null,
): { colour: (typeof costParts)[number]['part']; amount: number }[] {
  if (price === null || annualised.totalCost <= 0) return [];
  return costParts.map(({ part }) => ({
    colour: part,
    amount: (annualised[part] / annualised.totalCost) * price,
  }));
}

interface BarsChartProps {
  readonly bars: readonly PartBar[];
  readonly label: string;
}

/** Measures its own room, which is there only where there is something to draw. */
function BarsChart({ bars, label }: BarsChartProps): JSX.Element {
  const { ref, width } = useWidth();
  const words = bars.map(({ name, figure }) => `${name} ${figure}`).join('; ');
  return (
    <div ref={ref}>
      {width > 0 && (
        <div class="chart" role="img" aria-label={`${label}: ${words}`}>
          <Drawing drawing={partBars(bars, { width }, chartTheme.value)} />
        </div>
      )}
    </div>
  );
}
