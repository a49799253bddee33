import type { JSX } from 'preact';
import type { WorkloadFigures } from '../../../models/present/figures/workloadFigures.ts';
import { FigureView } from '../../ui/FigureView.tsx';

interface WorkloadFigureListsProps {
  readonly label: string;
  readonly figures: WorkloadFigures;
}

/** The result of a workload in figures, each with its basis. */
export function WorkloadFigureLists({
  label: name,
  figures: { main, others },
}: WorkloadFigureListsProps): JSX.Element {
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
