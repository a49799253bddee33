import type { JSX } from 'preact';
import { darkFloor, lightFloor, rackInk, shareColour } from '../../../../models/present/floor/floorTheme.ts';
import {
  TOP_px,
  faceLeft_px,
  type ElevationGeometry,
} from '../../../../models/present/diagrams/elevationGeometry.ts';
import { theme } from '../../../state/theme.ts';
import type { InletMark } from './inletsOfRack.ts';

const WIDTH_px = 56;
const HEIGHT_px = 18;

interface InletMarksProps {
  readonly marks: readonly InletMark[];
  readonly geometry: ElevationGeometry;
}

/** Inlet temperatures at their heights, at the right edge of the front. */
export function InletMarks({ marks, geometry }: InletMarksProps): JSX.Element {
  const floor = theme.value === 'dark' ? darkFloor : lightFloor;
  const { height_U, unit_px, face_px } = geometry;
  const left = faceLeft_px(geometry, 'front') + face_px - WIDTH_px - 4;
  return (
    <g class="rack-inlets">
      {marks.map(({ name, heightShare, text, share }) => {
        const middle = TOP_px + (1 - heightShare) * height_U * unit_px;
        const fill = shareColour(floor, share, 'limit');
        return (
          <g key={name}>
            <rect
              x={left}
              y={middle - HEIGHT_px / 2}
              width={WIDTH_px}
              height={HEIGHT_px}
              rx="3"
              fill={fill}
              stroke={floor.rackEdge}
            />
            <text x={left + WIDTH_px / 2} y={middle + 4} fill={rackInk(fill, floor)}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
