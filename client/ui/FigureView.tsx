import type { JSX } from 'preact';
import { NOT_KNOWN, type Figure } from '../../models/present/format/figure.ts';
import { inShownUnits } from '../state/inShownUnits.ts';
import { Tooltip } from './Tooltip.tsx';

interface FigureViewProps {
  readonly figure: Figure;
  /** Basis of the figure, one sentence per line: draw, factor, period, source. */
  readonly basis: readonly string[];
  readonly class?: string;
}

/** A figure with its unit; the exact value and its basis are shown on hover and focus. */
export function FigureView({ figure, basis, class: className = '' }: FigureViewProps): JSX.Element {
  const explanation = (
    <>
      <strong>{figure.exact}</strong>
      {basis.map((line) => (
        <span key={line}>{inShownUnits(line)}</span>
      ))}
    </>
  );
  return (
    <Tooltip class={`figure ${className}`} explanation={explanation}>
      <span class="figure-value">{figure.text}</span>
      {figure === NOT_KNOWN && <span class="sr-only">n/a</span>}
      {figure.unit !== '' && <span class="figure-unit"> {figure.unit}</span>}
    </Tooltip>
  );
}
