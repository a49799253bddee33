import type { JSX } from 'preact';
import type { OptionReport, Report } from '../../../models/index.ts';
import { FigureView } from '../../ui/FigureView.tsx';
import { figureLabels, type FigureKey } from '../../figures/figureLabels.ts';
import { optionChange } from '../../figures/optionChange.ts';
import { optionFigure } from '../../figures/optionFigure.ts';

interface FigureTilesProps {
  readonly report: Report;
  readonly option: OptionReport;
}

const tiles: readonly FigureKey[] = ['facilityEnergy', 'itEnergy', 'pue', 'peak', 'cost', 'carbon'];

/** The figures that a year of an option comes to, and how they differ from the baseline's. */
export function FigureTiles({ report, option }: FigureTilesProps): JSX.Element {
  return (
    <dl class="tiles" aria-label={`Year of ${option.name}`}>
      {tiles.map((key) => {
        const { figure, basis } = optionFigure(key, option, report);
        const change = optionChange(key, report, option.id);
        return (
          <div key={key} class="tile">
            <dt>{figureLabels[key]}</dt>
            <dd>
              <FigureView class="figure-large" figure={figure} basis={basis} />
              {report.options.length > 1 && (
                <span class={`tile-change change-${change?.direction ?? 'same'}`}>{change?.text ?? ''}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
