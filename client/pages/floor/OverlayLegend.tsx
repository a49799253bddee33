import type { JSX } from 'preact';
import { floorThemeOf, darkFloor, lightFloor } from '../../../models/present/floor/floorTheme.ts';
import type { Overlay } from '../../../models/present/floor/overlay.ts';
import { theme } from '../../state/theme.ts';

interface OverlayLegendProps {
  readonly overlay: Overlay;
}

/** The legend of the rack colours. */
export function OverlayLegend({ overlay }: OverlayLegendProps): JSX.Element {
  const floor = theme.value === 'dark' ? darkFloor : lightFloor;
  const colours = floorThemeOf(floor, overlay.scale);
  const { from, to, unknown, over = 'above limit' } = overlay.legend;
  const { categories } = overlay;
  return (
    <p class="floor-legend">
      <span>{overlay.title}</span>
      {categories === undefined ? (
        <>
          <span>{from}</span>
          <span class="floor-legend-ramp" aria-hidden="true">
            {colours.map((colour) => (
              <span key={colour} style={{ background: colour }} />
            ))}
          </span>
          <span>{to}</span>
          {overlay.scale === 'limit' && (
            <>
              <span class="floor-legend-ramp" aria-hidden="true">
                <span class="floor-legend-over" style={{ backgroundColor: floor.over }} />
              </span>
              <span>dark corner: {over}</span>
            </>
          )}
        </>
      ) : (
        categories.map((label, place) => (
          <span key={label} class="floor-legend-category">
            <span
              class="floor-legend-swatch"
              aria-hidden="true"
              style={{ background: floor.racks[place % floor.racks.length] ?? '' }}
            />
            {label}
          </span>
        ))
      )}
      <span class="floor-legend-unknown">hatched: {unknown}</span>
    </p>
  );
}
