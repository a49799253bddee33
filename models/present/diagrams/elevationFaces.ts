import type { Faces } from '../../edit/elevation.ts';
import { unitsText } from '../../edit/elevation.ts';
import { mark, round, type Mark } from '../charts/mark.ts';
import { numberText } from '../../units/text.ts';
import type { DiagramTheme } from './diagramTheme.ts';
import { diagramText } from './diagramText.ts';
import { widthIn } from '../charts/wrappedText.ts';
import {
  GUTTER_px,
  TOP_px,
  faceLeft_px,
  facesOf,
  top_px,
  type ElevationGeometry,
} from './elevationGeometry.ts';
import { freeRuns } from './freeUnits.ts';
import type { ElevationDevice, ElevationRack } from './elevationRacks.ts';
import { drawText } from './elevationSchedule.ts';

const NAME_px = 8.5;
const UNIT_px = 8;
/** Lower boxes have no text of their own: a run of identical devices has one for all. */
const MIN_LABELLED_px = 10;
/** The coloured edge of a device. */
const EDGE_px = 4;
const MIN_NAME_px = 64;

/** Identical devices above each other on the same sides. */
interface DeviceRun {
  readonly device: ElevationDevice;
  readonly faces: Faces;
  position_U: number;
  count: number;
}

/** Front and rear of a rack: frames, unit numbers, free units and devices with their names and draws. */
export function elevationFaces(
  rack: ElevationRack,
  geometry: ElevationGeometry,
  theme: DiagramTheme,
): Mark[] {
  return [
    ...(['front', 'rear'] as const).flatMap((face) => [
      ...frame(face, geometry, theme),
      ...freeRuns(rack, face).flatMap((run) => freeBox(run, face, geometry, theme)),
    ]),
    ...runsOf(rack.devices, geometry.unit_px).flatMap((run) => deviceMarks(run, geometry, theme)),
  ];
}

function frame(face: 'front' | 'rear', geometry: ElevationGeometry, theme: DiagramTheme): Mark[] {
  const { height_U, unit_px, face_px } = geometry;
  const left = faceLeft_px(geometry, face);
  const stride = Math.ceil((UNIT_px + 1) / unit_px);
  const units = Array.from({ length: Math.floor(height_U) }, (_, index) => index + 1);
  const lines = units.map(
    (unit) => `M${String(left)} ${String(round(top_px(geometry, unit, 1)))}h${String(face_px)}`,
  );
  return [
    diagramText(face === 'front' ? 'Front' : 'Rear', {
      x: left + face_px / 2,
      y: TOP_px - 8,
      font_px: 10,
      weight: 'bold',
      anchor: 'middle',
      fill: theme.muted,
      room: face_px,
    }),
    mark('rect', {
      x: left,
      y: TOP_px,
      width: face_px,
      height: round(height_U * unit_px),
      fill: theme.free,
      stroke: theme.muted,
      'stroke-width': 1,
    }),
    mark('path', { d: lines.join(''), fill: 'none', stroke: theme.line, 'stroke-width': 0.4 }),
    ...units
      .filter((unit) => unit % stride === 0 || stride === 1)
      .map((unit) =>
        diagramText(String(unit), {
          x: left - 4,
          y: top_px(geometry, unit, 1) + unit_px / 2 + UNIT_px * 0.35,
          font_px: UNIT_px,
          anchor: 'end',
          fill: theme.muted,
          room: GUTTER_px - 4,
        }),
      ),
  ];
}

function freeBox(
  { position_U, height_U }: { readonly position_U: number; readonly height_U: number },
  face: 'front' | 'rear',
  geometry: ElevationGeometry,
  theme: DiagramTheme,
): Mark[] {
  const height = height_U * geometry.unit_px;
  const [left, top] = [faceLeft_px(geometry, face), top_px(geometry, position_U, height_U)];
  const text = `${numberText(height_U)} U free`;
  const box = mark('rect', {
    x: left + 1,
    y: round(top + 0.5),
    width: geometry.face_px - 2,
    height: round(height - 1),
    fill: theme.free,
    stroke: theme.line,
    'stroke-width': 0.8,
    'stroke-dasharray': '3 3',
  });
  if (height < MIN_LABELLED_px) return [box];
  const label = diagramText(text, {
    x: left + geometry.face_px / 2,
    y: top + height / 2 + NAME_px * 0.35,
    font_px: NAME_px,
    anchor: 'middle',
    fill: theme.muted,
    room: geometry.face_px - 6,
  });
  return [box, label];
}

/** Devices one by one, or joined to runs where a single one is too low for a text. */
function runsOf(devices: readonly ElevationDevice[], unit_px: number): DeviceRun[] {
  const runs: DeviceRun[] = [];
  for (const device of devices) {
    const last = runs.at(-1);
    const isLow = device.height_U * unit_px < MIN_LABELLED_px;
    if (last !== undefined && isLow && continues(last, device)) {
      last.position_U = Math.min(last.position_U, device.position_U);
      last.count += 1;
    } else runs.push({ device, faces: device.faces, position_U: device.position_U, count: 1 });
  }
  return runs;
}

const continues = ({ device, position_U, count }: DeviceRun, next: ElevationDevice): boolean =>
  device.contentsId === next.contentsId &&
  device.faces === next.faces &&
  next.position_U === position_U + count * device.height_U;

function deviceMarks(run: DeviceRun, geometry: ElevationGeometry, theme: DiagramTheme): Mark[] {
  const { device, count, position_U } = run;
  const height_U = device.height_U * count;
  const name = count === 1 ? device.name : `${String(count)} × ${device.name}`;
  const side = device.faces === 'both' ? '' : `, ${device.faces} only`;
  return [
    mark('g', { class: 'elevation-device' }, [
      mark('title', {}, [`${name}, ${unitsText(position_U, height_U)}${side}, ${drawText(device.draw)}`]),
      ...facesOf(device.faces).flatMap((face) => deviceBox({ run, name, face }, geometry, theme)),
    ]),
  ];
}

function deviceBox(
  { run, name, face }: { readonly run: DeviceRun; readonly name: string; readonly face: 'front' | 'rear' },
  geometry: ElevationGeometry,
  theme: DiagramTheme,
): Mark[] {
  const { device, count, position_U } = run;
  const { face_px, unit_px } = geometry;
  const height_U = device.height_U * count;
  const [left, top] = [faceLeft_px(geometry, face), top_px(geometry, position_U, height_U)];
  const height = height_U * unit_px;
  const { fill, edge } = theme.devices[device.deviceClass];
  const box = { x: left + 1, y: round(top + 0.5), height: round(height - 1) };
  const joints = Array.from({ length: count - 1 }, (_, index) => {
    const y = String(round(top + (index + 1) * device.height_U * unit_px));
    return `M${String(left + 1)} ${y}h${String(EDGE_px + 4)}M${String(left + face_px - 9)} ${y}h8`;
  });
  return [
    mark('rect', { ...box, width: face_px - 2, fill, stroke: edge, 'stroke-width': 0.8 }),
    mark('rect', { ...box, width: EDGE_px, fill: edge }),
    ...(joints.length === 0 ? [] : [mark('path', { d: joints.join(''), stroke: edge, 'stroke-width': 0.6 })]),
    ...(height < MIN_LABELLED_px
      ? []
      : boxTexts({ run, name, face, middle: top + height / 2, left, face_px }, theme)),
  ];
}

interface BoxTexts {
  readonly run: DeviceRun;
  readonly name: string;
  readonly face: 'front' | 'rear';
  readonly middle: number;
  readonly left: number;
  readonly face_px: number;
}

/** The name, and in front the draw of one device where both have room. */
function boxTexts({ run, name, face, middle, left, face_px }: BoxTexts, theme: DiagramTheme): Mark[] {
  const { draw } = run.device;
  const start = EDGE_px + 8;
  const room = face_px - start - 10;
  const each = run.count === 1 ? '' : ' each';
  const power = draw === null || draw.draw_kW === 0 ? '' : `${drawText(draw)}${each}`;
  const powerWidth = power === '' ? 0 : widthIn(power, NAME_px) + 6;
  const showsPower = face === 'front' && power !== '' && room - powerWidth >= MIN_NAME_px;
  const y = middle + NAME_px * 0.35;
  const style = { y, font_px: NAME_px, fill: theme.ink };
  return [
    diagramText(name, { ...style, x: left + start, room: room - (showsPower ? powerWidth : 0) }),
    ...(showsPower
      ? [diagramText(power, { ...style, x: left + face_px - 10, anchor: 'end', room: powerWidth })]
      : []),
  ];
}
