import type { JSX } from 'preact';
import { floorThemeOf, darkFloor, rackInk, lightFloor } from '../../../models/present/floor/floorTheme.ts';
import type { Overlay } from '../../../models/present/floor/overlay.ts';
import { theme } from '../../state/theme.ts';

interface OverlayLegendProps {
  readonly overlay: Overlay;
}

/** The legend of the rack colours. */
export function OverlayLegend({ overlay }: OverlayLegendProps): JSX.Element {
  const floor = theme.value === 'dark' ? darkFloor : lightFloor;
  const colours = floorThemeOf(floor, overlay.scale);
  const { from, middle, to, unknown, over = 'above limit', mark } = overlay.legend;
  const { categories } = overlay;
  return (
    <div class="floor-legend" role="note" aria-label={`Legend: ${overlay.title}`}>
      <span>{overlay.title}</span>
      {categories === undefined ? (
        <>
          <span class={`floor-legend-scale ${mark === undefined ? '' : 'has-mark'}`}>
            {mark !== undefined && <LegendMark {...mark} />}
            <span class="floor-legend-ramp" aria-hidden="true">
              {colours.map((colour) => (
                <span key={colour} style={{ background: colour }} />
              ))}
            </span>
            <span class="floor-legend-numbers">
              <span>{from}</span> <span>{middle}</span> <span>{to}</span>
            </span>
          </span>
          {overlay.scale === 'limit' && (
            <span class="floor-legend-category">
              <span
                class="floor-legend-over"
                aria-hidden="true"
                style={{ backgroundColor: floor.over, color: rackInk(floor.over, floor) }}
              />
              {over}
            </span>
          )}
        </>
      ) : (
        categories.map((label, place) => (
          <span key={label} class="floor-legend-category">
            <span
              class="floor-legend-swatch"
              aria-hidden="true"
              style={{ background: floor.categories[place % floor.categories.length] ?? '' }}
            />
            {label}
          </span>
        ))
      )}
      <span class="floor-legend-category floor-legend-unknown">
        <span class="floor-legend-hatch" aria-hidden="true" />
        {unknown}
      </span>
    </div>
  );
}

/** A value that matters, above its place on the ramp. */
function LegendMark({ share, text }: NonNullable<Overlay['legend']['mark']>): JSX.Element {
  const place = `${String(Math.round(share * 100))}%`;
  return (
    <span class="floor-legend-mark" style={{ '--mark-place': place }}>
      {text}
    </span>
  );
}
