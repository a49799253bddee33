import type { JSX } from 'preact';
import { floorThemeOf, darkFloor, rackInk, lightFloor } from '../../../models/present/floor/floorTheme.ts';
import type { Overlay } from '../../../models/present/floor/overlay.ts';
import { exact } from '../../../models/present/format/number.ts';
import { rackKindColour } from '../../../models/present/floor/rackStyle.ts';
import { theme } from '../../state/theme.ts';
import { colouring } from './palette/rackGroups.ts';

interface OverlayLegendProps {
  /** The figure that racks are coloured by; null if they are coloured by type. */
  readonly overlay: Overlay | null;
}

/** The legend of the colours of racks: of a figure, or of their types. */
export function OverlayLegend({ overlay }: OverlayLegendProps): JSX.Element | null {
  return overlay === null ? <RackTypeLegend /> : <FigureLegend overlay={overlay} />;
}

/** From this number of entries on the legend scrolls, so that it leaves the drawing its space. */
const LONG_COUNT = 5;

/** The colours of rack types, with the numbers of placed racks. */
function RackTypeLegend(): JSX.Element | null {
  const floor = theme.value === 'dark' ? darkFloor : lightFloor;
  const { entries } = colouring.value;
  if (entries.length === 0) return null;
  const isLong = entries.length >= LONG_COUNT;
  return (
    <div
      class={`floor-legend ${isLong ? 'is-long' : ''}`}
      role={isLong ? 'region' : 'note'}
      aria-label="Legend: Rack type"
      {...(isLong && { tabIndex: 0 })}
    >
      <span>Rack type</span>
      {entries.map(({ place, label, placedCount }) => (
        <span key={place} class="floor-legend-category">
          <span
            class="floor-legend-swatch"
            aria-hidden="true"
            style={{ background: rackKindColour(place, floor) }}
          />
          <span class="floor-legend-name" title={label}>
            {label}
          </span>
          <span class="floor-legend-count">{exact(placedCount)}</span>
        </span>
      ))}
    </div>
  );
}

interface FigureLegendProps {
  readonly overlay: Overlay;
}

function FigureLegend({ overlay }: FigureLegendProps): JSX.Element {
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
