import { numberText } from '../../units/text.ts';
import { mark, round, type Mark } from '../charts/mark.ts';
import { lightDiagram } from '../diagrams/diagramTheme.ts';
import type { ElevationDevice } from '../diagrams/elevationRacks.ts';
import { freeRuns } from '../diagrams/freeUnits.ts';
import { facesOf } from '../diagrams/elevationGeometry.ts';
import { elevationKinds } from './elevationKinds.ts';
import type { SheetRack } from './SheetRack.ts';
import { sheetInk, sheetLines, sheetMuted, sheetPale, sheetWhite } from './sheetInk.ts';
import { BASELINE, MIN_TEXT_mm, paperText, textWidth_mm } from './paperText.ts';

/** A rack unit. Source: IEC 60297-3-100, 44.45 mm; the panel of a device is 482.6 mm wide. */
const UNIT_mm = 44.45;
const PANEL_mm = 482.6;
/** Room for the numbers of units at the left of a side. */
const GUTTER_mm = 6;
const GAP_mm = 3;
const HEAD_mm = 5;

/** Front and rear of a rack at a scale. */
export interface ScaledElevation {
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly height: number;
}

/** The height of a rack: the stated one, at least that of its units. */
export const outerHeight_mm = ({ rack, height_mm }: SheetRack): number =>
  Math.max(height_mm ?? 0, rack.height_U * UNIT_mm + 2 * BASE_mm);
/** Frame above and below the units where the outer height is not stated. */
const BASE_mm = 60;

/** Draws front and rear at a scale, from the upper left corner. */
export function scaledElevation(sheetRack: SheetRack, scale: number): ScaledElevation {
  const face = { width: sheetRack.width_mm / scale, height: outerHeight_mm(sheetRack) / scale };
  const step = GUTTER_mm + face.width;
  return {
    marks: (['front', 'rear'] as const).flatMap((side, index) =>
      sideMarks({ sheetRack, side, scale, left: GUTTER_mm + index * (step + GAP_mm), face }),
    ),
    width: 2 * step + GAP_mm,
    height: HEAD_mm + face.height,
  };
}

interface Side {
  readonly sheetRack: SheetRack;
  readonly side: 'front' | 'rear';
  readonly scale: number;
  readonly left: number;
  readonly face: { readonly width: number; readonly height: number };
}

function sideMarks(drawn: Side): Mark[] {
  const { sheetRack, side, scale, left, face } = drawn;
  const { rack } = sheetRack;
  const unit = UNIT_mm / scale;
  const panel = Math.min(face.width, PANEL_mm / scale);
  const panelLeft = left + (face.width - panel) / 2;
  const bottom = HEAD_mm + face.height - (face.height - rack.height_U * unit) / 2;
  const top = (position_U: number, height_U: number): number => bottom - (position_U - 1 + height_U) * unit;
  const stride = Math.max(1, Math.ceil((MIN_TEXT_mm * 1.1) / unit));
  const numbers = Array.from({ length: Math.floor(rack.height_U) }, (_, index) => index + 1)
    .filter((number) => number === 1 || number % (stride === 1 ? 1 : stride) === 0)
    .map((number) =>
      paperText(String(number), {
        x: left - 1,
        y: top(number, 1) + unit / 2 + MIN_TEXT_mm * BASELINE,
        room: GUTTER_mm,
        size_mm: MIN_TEXT_mm,
        anchor: 'end',
        fill: sheetMuted,
      }),
    );
  const place = { panelLeft, panel, unit, top };
  return [
    paperText(side === 'front' ? 'Front' : 'Rear', {
      x: left + face.width / 2,
      y: HEAD_mm - 1.5,
      room: face.width,
      anchor: 'middle',
      weight: 'bold',
    }),
    box({ x: left, y: HEAD_mm, width: face.width, height: face.height }, sheetWhite, sheetLines.strong),
    box(
      { x: panelLeft, y: top(1, rack.height_U), width: panel, height: rack.height_U * unit },
      sheetWhite,
      sheetLines.hair,
    ),
    ...numbers,
    ...freeRuns(rack, side).flatMap(({ position_U, height_U }) =>
      freeMarks(`${numberText(height_U)} U free`, { position_U, height_U }, place),
    ),
    ...rack.devices
      .filter(({ faces }) => facesOf(faces).includes(side))
      .flatMap((device) => deviceMarks(device, numberOf(sheetRack, device), place)),
  ];
}

interface Panel {
  readonly panelLeft: number;
  readonly panel: number;
  readonly unit: number;
  readonly top: (position_U: number, height_U: number) => number;
}

const box = (
  { x, y, width, height }: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
  fill: string,
  strokeWidth: number,
): Mark =>
  mark('rect', {
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    fill,
    stroke: sheetInk,
    'stroke-width': strokeWidth,
  });

/** The number of a device in the schedule of its rack. */
function numberOf({ rack }: SheetRack, device: ElevationDevice): number {
  return elevationKinds(rack).findIndex(({ devices }) => devices.includes(device)) + 1;
}

type Units = Pick<ElevationDevice, 'position_U' | 'height_U'>;

function freeMarks(
  text: string,
  { position_U, height_U }: Units,
  { panelLeft, panel, unit, top }: Panel,
): Mark[] {
  const height = height_U * unit;
  const y = top(position_U, height_U);
  const cross = `M${String(round(panelLeft))} ${String(round(y + height))}L${String(round(panelLeft + panel))} ${String(round(y))}`;
  const hasText = height > 2 * MIN_TEXT_mm && textWidth_mm(text, MIN_TEXT_mm) + 2 < panel;
  return [
    mark('path', { d: cross, fill: 'none', stroke: sheetPale, 'stroke-width': sheetLines.hair }),
    ...(hasText
      ? [
          paperText(text, {
            x: panelLeft + panel / 2,
            y: y + height / 2 + MIN_TEXT_mm * BASELINE,
            room: panel,
            size_mm: MIN_TEXT_mm,
            anchor: 'middle',
            fill: sheetMuted,
          }),
        ]
      : []),
  ];
}

/** Box, number and name of a device; a device that is too low for text has none. */
function deviceMarks(
  device: ElevationDevice,
  number: number,
  { panelLeft, panel, unit, top }: Panel,
): Mark[] {
  const { name, position_U, height_U, deviceClass } = device;
  const height = height_U * unit;
  const y = top(position_U, height_U);
  const outline = box(
    { x: panelLeft, y, width: panel, height },
    lightDiagram.devices[deviceClass].fill,
    sheetLines.thin,
  );
  if (height < MIN_TEXT_mm) return [outline];
  const text = `(${String(number)}) ${name}`;
  return [
    outline,
    paperText(text, {
      x: panelLeft + 0.8,
      y: y + height / 2 + MIN_TEXT_mm * BASELINE,
      room: panel - 1.6,
      size_mm: MIN_TEXT_mm,
    }),
  ];
}
