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
    <dl
      class="tiles"
      aria-label={name}
      style={{ '--tiles': String(figures.length), '--tiles-narrow': figures.length % 3 === 0 ? '3' : '2' }}
    >
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
