import { displayUnits } from '../../state/displayUnits.ts';
import type { JSX } from 'preact';
import type { OptionReport, Report } from '../../../models/report/reportSchema.ts';
import { optionBars } from '../../../models/present/charts/optionBars.ts';
import { withAssertion } from '../../../models/present/figures/assertedPue.ts';
import { changeText } from '../../../models/present/format/change.ts';
import type { FigureKey } from '../../../models/present/figures/figureLabels.ts';
import { optionChange } from '../../../models/present/figures/optionChange.ts';
import { carbonBasisLabels, optionFigure } from '../../../models/present/figures/optionFigure.ts';
import { figureText, percentFigure } from '../../../models/present/format/figure.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { PartLegend } from '../../ui/PartLegend.tsx';
import { ReadableChart } from '../../ui/ReadableChart.tsx';
import { useWidth } from '../../ui/useWidth.ts';

interface CompareBarsProps {
  readonly report: Report;
}

/** Energy, cost and carbon of every option as bars, each on a separate scale from zero. */
export function CompareBars({ report }: CompareBarsProps): JSX.Element {
  const bases = new Set(report.options.map(({ annual }) => annual.carbonBasis));
  return (
    <div class="compare-bars">
      <BarsCard
        title="Facility energy"
        figureKey="facilityEnergy"
        report={report}
        parts={({ annual }) => [annual.itEnergy_kWh, annual.overheadEnergy_kWh]}
        saving={(compared) => {
          const share = percentFigure(compared.energySavingFraction);
          return withAssertion(changeText(compared.energySaving_kWh, share), report.comparison, compared.id)
            .text;
        }}
        hasParts
      />
      <BarsCard
        title="Electricity"
        figureKey="cost"
        report={report}
        parts={({ annual }) => [annual.electricityCost]}
      />
      <BarsCard
        title="Carbon, location-based"
        figureKey="carbon"
        report={report}
        parts={({ annual }) => [annual.carbonLocation_kg]}
        isComparable={bases.size === 1}
        {...(bases.size === 1 ? {} : { remark: ({ annual }) => carbonBasisLabels[annual.carbonBasis] })}
      />
    </div>
  );
}

type Compared = Report['comparison']['options'][number];

interface BarsCardProps {
  readonly title: string;
  readonly figureKey: FigureKey;
  readonly report: Report;
  readonly parts: (option: OptionReport) => readonly number[];
  /** Savings of an option, if not stated in the unit of the figure. */
  readonly saving?: (compared: Compared) => string;
  /** Text next to the figure, if the figures have different bases. */
  readonly remark?: (option: OptionReport) => string;
  /** False if the figures have different bases: no bar is compared with the baseline. */
  readonly isComparable?: boolean;
  readonly hasParts?: boolean;
}

function BarsCard(props: BarsCardProps): JSX.Element {
  const { title, figureKey, report, parts, saving, remark, isComparable = true, hasParts = false } = props;
  const { ref, width } = useWidth();
  const { options, comparison } = report;
  const bars = options.map((option) => {
    const compared = comparison.options.find(({ id }) => id === option.id);
    const change = optionChange(figureKey, report, option.id);
    const note = remark === undefined ? '' : `, ${remark(option)}`;
    return {
      name: option.name,
      parts: parts(option),
      figure: `${figureText(optionFigure(figureKey, option, report, displayUnits.value).figure)}${note}`,
      saving: change === undefined || compared === undefined ? '' : (saving?.(compared) ?? change.text),
      isComparable,
      isBaseline: option.id === comparison.baseline,
    };
  });
  const descriptions = bars.map(
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
          <ReadableChart
            chart={optionBars(bars, { width }, chartTheme.value)}
            title={title.toLowerCase()}
            label={`${title}: ${descriptions.join('; ')}`}
          />
        )}
      </div>
    </section>
  );
}
