import type { JSX } from 'preact';
import type { PartColour } from '../../models/present/charts/chartTheme.ts';
import { chartTheme } from './chartColours.ts';

interface ColourLegendProps {
  readonly parts: readonly { readonly label: string; readonly colour: PartColour }[];
}

/** Legend of the colours of the parts of a site. */
export function ColourLegend({ parts }: ColourLegendProps): JSX.Element {
  const theme = chartTheme.value;
  return (
    <ul class="legend part-legend" aria-label="Parts">
      {parts.map(({ label, colour }) => (
        <li key={label}>
          <span class="legend-swatch" style={{ background: theme.parts[colour] }} aria-hidden="true" />
          {label}
        </li>
      ))}
    </ul>
  );
}
