import type { JSX } from 'preact';

/** Legend of the two shades of each bar. */
export function PartLegend(): JSX.Element {
  return (
    <ul class="legend" aria-label="Shades">
      <li>
        <span class="legend-swatch legend-main" aria-hidden="true" />
        IT
      </li>
      <li>
        <span class="legend-swatch legend-soft" aria-hidden="true" />
        Overhead
      </li>
    </ul>
  );
}
