import type { JSX } from 'preact';

/** What the two shades of every bar stand for. */
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
