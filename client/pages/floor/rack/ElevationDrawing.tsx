import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { clippedText } from '../../../../models/present/charts/clippedText.ts';
import { countText } from '../../../../models/units/text.ts';
import { exact } from '../../../../models/present/format/number.ts';
import {
  unitsText,
  type Elevation,
  type Faces,
  type MountedDevice,
} from '../../../../models/edit/elevation.ts';
import {
  GUTTER_px,
  TOP_px,
  faceLeft_px,
  facesOf,
  geometryOf,
  top_px,
  type ElevationGeometry,
} from '../../../../models/present/diagrams/elevationGeometry.ts';
import { followDrawing, dragDevice } from './dragDevice.ts';
import { InletMarks } from './InletMarks.tsx';
import { inletMarks, inletMarksText } from './inletsOfRack.ts';
import { draggedDevice, selectedKey, selectedDevice } from './rackState.ts';

/** Maximum height of the drawing: less in a panel, where other parts follow below it. */
const MAX_HEIGHT_px = 800;
const PANEL_HEIGHT_px = 580;
const PANEL_WIDTH_px = 420;

interface ElevationDrawingProps {
  readonly elevation: Elevation;
  readonly name: string;
  readonly width: number;
}

/** Front and rear of a rack, with its units counted from the bottom. */
export function ElevationDrawing({ elevation, name, width }: ElevationDrawingProps): JSX.Element {
  const { height_U, used_U, standing } = elevation;
  const svg = useRef<SVGSVGElement>(null);
  const geometry = geometryOf(height_U, {
    width,
    height: width <= PANEL_WIDTH_px ? PANEL_HEIGHT_px : MAX_HEIGHT_px,
  });
  useEffect(() => {
    followDrawing(svg.current, geometry);
    return () => {
      followDrawing(null, geometry);
    };
  });
  const inlets = inletMarks();
  const label = `${name} from the front and from the rear: ${countText(standing.length, 'device')} on ${exact(used_U)} of ${exact(height_U)} U${inletMarksText(inlets)}`;
  return (
    <svg
      ref={svg}
      class="rack-drawing"
      role="img"
      aria-label={label}
      width={geometry.width_px}
      height={geometry.total_px}
    >
      <defs>
        <pattern
          id="rack-free"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="rack-free-ground" width="6" height="6" />
          <line class="rack-free-line" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      {(['front', 'rear'] as const).map((face) => (
        <Frame key={face} face={face} geometry={geometry} />
      ))}
      {standing.map((device) => (
        <Device key={`${device.contentsId} ${String(device.index)}`} device={device} geometry={geometry} />
      ))}
      <InletMarks marks={inlets} geometry={geometry} />
      <DraggedDeviceOutline geometry={geometry} />
    </svg>
  );
}

interface FrameProps {
  readonly face: 'front' | 'rear';
  readonly geometry: ElevationGeometry;
}

function Frame({ face, geometry }: FrameProps): JSX.Element {
  const { height_U, unit_px, face_px } = geometry;
  const left = faceLeft_px(geometry, face);
  const units = Array.from({ length: Math.ceil(height_U) }, (_, index) => index + 1);
  return (
    <g>
      <text class="rack-face-name" x={left + face_px / 2} y={TOP_px - 8}>
        {face === 'front' ? 'Front' : 'Rear'}
      </text>
      <rect
        class="rack-frame"
        x={left}
        y={TOP_px}
        width={face_px}
        height={height_U * unit_px}
        fill="url(#rack-free)"
      />
      {units.map((unit) => (
        <g key={unit}>
          <line
            class="rack-unit-line"
            x1={left}
            x2={left + face_px}
            y1={top_px(geometry, unit, 1)}
            y2={top_px(geometry, unit, 1)}
          />
          <text class="rack-unit" x={left - 6} y={top_px(geometry, unit, 1) + unit_px / 2 + 3.5}>
            {unit}
          </text>
        </g>
      ))}
    </g>
  );
}

interface DeviceProps {
  readonly device: MountedDevice;
  readonly geometry: ElevationGeometry;
}

function Device({ device, geometry }: DeviceProps): JSX.Element {
  const { contentsId, index, name, deviceClass, position_U, height_U, faces } = device;
  const isSelected = selectedDevice.value === device;
  const isDragged =
    draggedDevice.value?.key?.contentsId === contentsId && draggedDevice.value.key.index === index;
  const classes = `rack-device device-${deviceClass} ${isSelected ? 'is-picked' : ''} ${isDragged ? 'is-lifted' : ''}`;
  return (
    <g
      class={classes}
      onPointerDown={(event) => {
        selectedKey.value = { contentsId, index };
        const svg = event.currentTarget.ownerSVGElement;
        const top = (svg?.getBoundingClientRect().top ?? 0) + top_px(geometry, position_U, height_U);
        dragDevice(event, {
          name,
          height_U,
          faces,
          isHalfDepth: faces !== 'both',
          key: { contentsId, index },
          grabbed_px: event.clientY - top,
        });
      }}
    >
      <title>{`${name}, ${unitsText(position_U, height_U)}${faces === 'both' ? '' : `, ${faces}`}`}</title>
      {facesOf(faces).map((face) => (
        <Box key={face} at={{ position_U, height_U }} face={face} geometry={geometry} text={name} />
      ))}
    </g>
  );
}

interface BoxProps {
  readonly at: { readonly position_U: number; readonly height_U: number };
  readonly face: 'front' | 'rear';
  readonly geometry: ElevationGeometry;
  readonly text: string;
}

function Box({ at: { position_U, height_U }, face, geometry, text }: BoxProps): JSX.Element {
  const { unit_px, face_px } = geometry;
  const left = faceLeft_px(geometry, face);
  const top = top_px(geometry, position_U, height_U);
  const height = height_U * unit_px;
  return (
    <>
      <rect class="rack-box" x={left + 1} y={top + 1} width={face_px - 2} height={height - 2} rx="2" />
      <rect class="rack-box-edge" x={left + 1} y={top + 1} width="5" height={height - 2} rx="2" />
      {height >= 12 && (
        <text class="rack-box-name" x={left + 12} y={top + height / 2 + 4}>
          {clippedText(text, face_px - 18)}
        </text>
      )}
    </>
  );
}

/** The position at which the dragged device would be placed. */
function DraggedDeviceOutline({ geometry }: { readonly geometry: ElevationGeometry }): JSX.Element | null {
  const dragged = draggedDevice.value;
  if (dragged === null || dragged.position_U === null) return null;
  const { position_U, height_U, isFree } = dragged;
  const faces: Faces = dragged.faces;
  const text = `${unitsText(position_U, height_U)}${isFree ? '' : ', occupied'}`;
  return (
    <g class={`rack-held ${isFree ? '' : 'is-taken'}`}>
      {facesOf(faces).map((face) => (
        <g key={face}>
          <rect
            class="rack-held-box"
            x={faceLeft_px(geometry, face) + 1}
            y={top_px(geometry, position_U, height_U) + 1}
            width={geometry.face_px - 2}
            height={height_U * geometry.unit_px - 2}
            rx="2"
          />
          <text
            class="rack-held-name"
            x={faceLeft_px(geometry, face) + geometry.face_px - GUTTER_px / 2}
            y={top_px(geometry, position_U, height_U) + (height_U * geometry.unit_px) / 2 + 4}
          >
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
