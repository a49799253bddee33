import type { JSX } from 'preact';
import type { OptionReport, Report } from '../../models/report/reportSchema.ts';
import { optionFigure } from '../../models/present/figures/optionFigure.ts';
import type { FigureKey } from '../../models/present/figures/figureLabels.ts';
import { NOT_KNOWN } from '../../models/present/format/figure.ts';
import { countText } from '../../models/units/text.ts';
import { openCounts } from '../state/findings.ts';
import { isComputing, known, report } from '../state/models.ts';
import { ageClass, figureAge, withImmediate, yearAge } from '../state/numbersAge.ts';
import { shownOption } from '../state/shownOption.ts';
import { FigureView } from '../ui/FigureView.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { FiguresOption } from './FiguresOption.tsx';

/** The figures with their labels, which must be short. */
const figures: readonly (readonly [key: FigureKey, label: string])[] = [
  ['operatingItPeak', 'IT load'],
  ['designPeak', 'Design peak'],
  ['operatingPeak', 'Operating peak'],
  ['pue', 'PUE'],
  ['facilityEnergy', 'Energy a year'],
  ['cost', 'Electricity'],
  ['carbon', 'Carbon a year'],
];

/** The key figures of the shown option, in sight on every page. */
export function PlanFigures(): JSX.Element {
  const current = report.value;
  const option = shownOption.value;
  return (
    <section class="plan-figures" aria-label="Figures of the plan" aria-busy={isComputing.value}>
      <FiguresOption />
      <dl class="plan-figures-list">
        {figures.map(([key, label]) => (
          <div key={key} class="plan-figure">
            <dt>{label}</dt>
            <dd class={ageClass[option === undefined ? yearAge.value : figureAge(key, option.id)]}>
              <Value figureKey={key} report={current} option={option} />
            </dd>
          </div>
        ))}
        <div class="plan-figure">
          <dt>Findings</dt>
          <dd class={ageClass[yearAge.value]}>
            <Findings />
          </dd>
        </div>
      </dl>
    </section>
  );
}

interface ValueProps {
  readonly figureKey: FigureKey;
  readonly report: Report | null;
  readonly option: OptionReport | undefined;
}

function Value({ figureKey, report: whole, option }: ValueProps): JSX.Element {
  if (whole === null || option === undefined) {
    return <FigureView figure={NOT_KNOWN} basis={['The plan has no results yet.']} />;
  }
  const { figure, basis } = optionFigure(figureKey, withImmediate(option), whole);
  return <FigureView figure={figure} basis={basis} />;
}

/** The number of errors and warnings of all options, with a link to them. */
function Findings(): JSX.Element {
  if (known.value.revision === 0) return <span class="figure">–</span>;
  const counts = openCounts.value;
  const errors = counts.error + known.value.issues.length;
  const text = `${countText(errors, 'error')}, ${countText(counts.warning, 'warning')}`;
  return (
    <a class="plan-findings" href="/findings" aria-label={text} title={text}>
      {errors + counts.warning === 0 && 'None'}
      {errors > 0 && (
        <span class="plan-findings-count">
          <SeverityMark severity="error" />
          {errors}
        </span>
      )}
      {counts.warning > 0 && (
        <span class="plan-findings-count">
          <SeverityMark severity="warning" />
          {counts.warning}
        </span>
      )}
    </a>
  );
}
