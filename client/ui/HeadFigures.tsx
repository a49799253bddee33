import type { JSX } from 'preact';
import type { HeadFigure } from '../../models/present/figures/headFigure.ts';
import { FigureView } from './FigureView.tsx';
import { TermLabel } from './TermLabel.tsx';

interface HeadFiguresProps {
  /** Subject of the figures, for screen readers. */
  readonly label: string;
  readonly figures: readonly HeadFigure[];
}

/** The headline figures of a page, in a row. */
export function HeadFigures({ label: name, figures }: HeadFiguresProps): JSX.Element {
  return (
    <dl class="tiles" aria-label={name} style={columnsOf(figures.length)}>
      {figures.map(({ label, figure, basis, change, note }) => (
        <div key={label} class="tile">
          <dt>
            <TermLabel label={label} />
          </dt>
          <dd>
            <FigureView class="figure-large" figure={figure} basis={basis} />
            {note !== undefined && <span class="tile-change change-same">{note}</span>}
            {change !== undefined && (
              <span class={`tile-change change-${change?.direction ?? 'same'}`}>{change?.text ?? ''}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Columns in one row, and of a narrower window, where the last tile takes what is left of its row. */
function columnsOf(count: number): Readonly<Record<string, string>> {
  const narrow = count <= 4 ? count : count <= 6 ? 3 : 4;
  const inLastRow = count % narrow === 0 ? narrow : count % narrow;
  return {
    '--tiles': String(count),
    '--tiles-narrow': String(narrow),
    '--tiles-last': String(narrow - inLastRow + 1),
  };
}
