import type { JSX } from 'preact';
import type { OptionReport, Report } from '../../../models/index.ts';
import { optionBars } from '../../charts/optionBars.ts';
import { changeText } from '../../format/change.ts';
import { figureText, moneyFigure, percentFigure, scaledFigure, type Figure } from '../../format/figure.ts';
import { scaleFor } from '../../format/scale.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { Drawing } from '../../ui/Drawing.tsx';
import { PartLegend } from '../../ui/PartLegend.tsx';
import { useWidth } from '../../ui/useWidth.ts';

interface CompareBarsProps {
  readonly report: Report;
}

/** Energy, cost and carbon of every option as bars, each on its own scale from zero. */
export function CompareBars({ report }: CompareBarsProps): JSX.Element {
  const { options, currency } = report;
  const energyScale = scaleFor(
    'energy',
    options.map(({ annual }) => annual.facilityEnergy_kWh),
  );
  const carbonScale = scaleFor(
    'carbon',
    options.map(({ annual }) => annual.carbonLocation_kg),
  );
  return (
    <div class="compare-bars">
      <BarsCard
        title="Facility energy"
        report={report}
        parts={({ annual }) => [annual.itEnergy_kWh, annual.overheadEnergy_kWh]}
        figure={({ annual }) => scaledFigure('energy', annual.facilityEnergy_kWh, energyScale)}
        saving={(compared) =>
          changeText(compared.energySaving_kWh, percentFigure(compared.energySavingFraction)).text
        }
        hasParts
      />
      <BarsCard
        title="Electricity"
        report={report}
        parts={({ annual }) => [annual.electricityCost]}
        figure={({ annual }) => moneyFigure(annual.electricityCost, currency)}
        saving={({ costSaving }) => changeText(costSaving, moneyFigure(costSaving, currency)).text}
      />
      <BarsCard
        title="Carbon, location-based"
        report={report}
        parts={({ annual }) => [annual.carbonLocation_kg]}
        figure={({ annual }) => scaledFigure('carbon', annual.carbonLocation_kg, carbonScale)}
        saving={({ carbonSaving_kg }) =>
          carbonSaving_kg === null
            ? 'not comparable'
            : changeText(carbonSaving_kg, scaledFigure('carbon', carbonSaving_kg)).text
        }
      />
    </div>
  );
}

type Compared = Report['comparison']['options'][number];

interface BarsCardProps {
  readonly title: string;
  readonly report: Report;
  readonly parts: (option: OptionReport) => readonly number[];
  readonly figure: (option: OptionReport) => Figure;
  readonly saving: (compared: Compared) => string;
  readonly hasParts?: boolean;
}

function BarsCard({ title, report, parts, figure, saving, hasParts = false }: BarsCardProps): JSX.Element {
  const { ref, width } = useWidth();
  const { options, comparison } = report;
  const bars = options.map((option) => {
    const compared = comparison.options.find(({ id }) => id === option.id);
    const isBaseline = option.id === comparison.baseline || compared === undefined;
    return {
      name: option.name,
      parts: parts(option),
      figure: figureText(figure(option)),
      saving: isBaseline ? '' : saving(compared),
    };
  });
  const words = bars.map(
    ({ name, figure: text, saving: less }) => `${name} ${text}${less === '' ? '' : `, ${less}`}`,
  );
  return (
    <section class="card bars-card" aria-label={title}>
      <div class="card-head">
        <h2>{title}</h2>
        {hasParts && <PartLegend />}
      </div>
      <div ref={ref} class="chart-room">
        {width > 0 && (
          <div class="chart" role="img" aria-label={`${title}: ${words.join('; ')}`}>
            <Drawing drawing={optionBars(bars, { width }, chartTheme.value)} />
          </div>
        )}
      </div>
    </section>
  );
}
