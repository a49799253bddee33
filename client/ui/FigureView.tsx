import type { JSX } from 'preact';
import { NOT_KNOWN, type Figure } from '../../models/present/format/figure.ts';
import { Tooltip } from './Tooltip.tsx';

interface FigureViewProps {
  readonly figure: Figure;
  /** What the figure means, a sentence a line: which draw, which factor, which period, whose source. */
  readonly basis: readonly string[];
  readonly class?: string;
}

/** A figure with its unit; the exact value and what it is based on come on hover and focus. */
export function FigureView({ figure, basis, class: className = '' }: FigureViewProps): JSX.Element {
  const explanation = (
    <>
      <strong>{figure.exact}</strong>
      {basis.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </>
  );
  return (
    <Tooltip class={`figure ${className}`} explanation={explanation}>
      <span class="figure-value">{figure.text}</span>
      {figure === NOT_KNOWN && <span class="sr-only">not known</span>}
      {figure.unit !== '' && <span class="figure-unit"> {figure.unit}</span>}
    </Tooltip>
  );
}
