import type { JSX } from 'preact';
import { darkThumbnail, lightThumbnail, loadLevels_kW } from '../../models/present/charts/thumbnailTheme.ts';
import { theme } from '../state/theme.ts';

/** The colours of racks in all thumbnails. */
export function LoadLegend(): JSX.Element {
  const { loads } = theme.value === 'dark' ? darkThumbnail : lightThumbnail;
  const [first] = loadLevels_kW;
  return (
    <p class="load-legend">
      <span>kW per rack</span>
      <span class="load-legend-ramp" aria-hidden="true">
        {loads.map((colour) => (
          <span key={colour} style={{ background: colour }} />
        ))}
      </span>
      <span>
        under {first} to {loadLevels_kW.at(-1)} and more
      </span>
    </p>
  );
}
