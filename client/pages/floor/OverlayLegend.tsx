import type { JSX } from 'preact';
import { coloursOf, darkFloor, lightFloor } from '../../floor/floorTheme.ts';
import type { Overlay } from '../../floor/overlay.ts';
import { theme } from '../../state/theme.ts';

interface OverlayLegendProps {
  readonly overlay: Overlay;
}

/** What the colours of racks stand for. */
export function OverlayLegend({ overlay }: OverlayLegendProps): JSX.Element {
  const colours = coloursOf(theme.value === 'dark' ? darkFloor : lightFloor, overlay.scale);
  const { from, to, unknown } = overlay.legend;
  return (
    <p class="floor-legend">
      <span>{overlay.title}</span>
      <span>{from}</span>
      <span class="floor-legend-ramp" aria-hidden="true">
        {colours.map((colour) => (
          <span key={colour} style={{ background: colour }} />
        ))}
      </span>
      <span>{to}</span>
      <span class="floor-legend-unknown">hatched: {unknown}</span>
    </p>
  );
}
