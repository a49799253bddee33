import type { JSX } from 'preact';
import type { WorkFigures } from '../../../models/present/figures/workFigures.ts';
import { FigureView } from '../../ui/FigureView.tsx';

interface WorkFigureListsProps {
  readonly label: string;
  readonly figures: WorkFigures;
}

/** The result of a workload in figures, each with its basis. */
export function WorkFigureLists({
  label: name,
  figures: { main, others },
}: WorkFigureListsProps): JSX.Element {
  return (
    <>
      <dl class="work-figures" aria-label={name}>
        {main.map(({ label, figure, basis, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <FigureView class="figure-large" figure={figure} basis={basis} />
              {note !== undefined && <span class="row-detail">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <dl class="work-lines" aria-label={`${name}, more figures`}>
        {others.map(({ label, figure, basis, note }) => (
          <div key={label}>
            <dt>
              {label}
              {note !== undefined && <span class="row-detail">{note}</span>}
            </dt>
            <dd>
              <FigureView figure={figure} basis={basis} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
