import type { JSX } from 'preact';
import { lengthWithUnit } from '../../floor/gestures/lengths.ts';
import { scaleBarLength_mm } from '../../floor/scene/rulerTicks.ts';
import { lengthUnit, stage } from './floorState.ts';

const MAX_px = 120;

/** A bar of a round length in the scale of the drawing, and an arrow to the north, which is always up. */
export function ScaleBar(): JSX.Element {
  const { scale_px_per_mm: scale } = stage.view.value;
  const length_mm = scaleBarLength_mm(lengthUnit.value, scale, MAX_px);
  const text = lengthWithUnit(length_mm, lengthUnit.value);
  return (
    <div class="floor-scale" role="img" aria-label={`Scale: the bar is ${text} long. North is up.`}>
      <svg class="floor-north" viewBox="0 0 16 30" width="16" height="30" focusable="false">
        <path d="M8 12L2.5 28 8 24.5 13.5 28z" />
        <text x="8" y="9">
          N
        </text>
      </svg>
      <span class="floor-scale-bar" style={{ width: `${String(Math.round(length_mm * scale))}px` }}>
        {text}
      </span>
    </div>
  );
}
