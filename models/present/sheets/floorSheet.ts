import { boundsOfOutline } from '../floor/boundsOfOutline.ts';
import type { Scene } from '../floor/floorItem.ts';
import { mark, type Mark } from '../charts/mark.ts';
import { drawingRoom, type SheetBody } from './SheetBody.ts';
import { fitsAt, fittingScale, sheetScaleText, type SheetExtent } from './sheetScale.ts';
import type { FloorBackground } from './FloorBackground.ts';
import { floorAisles } from './floorAisles.ts';
import { floorItemMarks, paperFloor, type PaperFloor } from './floorItems.ts';
import { floorSheetLegend } from './floorSheetLegend.ts';
import { rackLabels } from './rackLabels.ts';
import { DIMENSIONS_mm, roomDimensions } from './roomDimensions.ts';
import { northArrow, scaleBar } from './scaleBar.ts';
import { onLayer } from './sheetLayer.ts';
import { paperText, MIN_TEXT_mm } from './paperText.ts';
import { sheetMuted } from './sheetInk.ts';
import type { SheetPaper } from './paper.ts';
import type { SheetLengths } from './sheetLengths.ts';
import { tileGrid } from './tileGrid.ts';

/** A hall that is drawn on a sheet. */
export interface FloorSheetHall {
  readonly scene: Scene;
  readonly name: string;
  /** A drawing of the building beneath, in mm of the floor from its north-west corner; null for none. */
  readonly background: FloorBackground | null;
}

/** How a floor is drawn. */
export interface FloorSheetStyle {
  readonly paper: SheetPaper;
  /** Denominator of 1:n; `fit` for the largest usual one that has room. */
  readonly scale: number | 'fit';
  readonly lengths: SheetLengths;
}

/** Room for scale bar and arrow of north, above the frame's strip. */
const FOOT_mm = 10;
const SIDE_mm = 3;

/** The room that paper has for a floor plan with its dimensions. */
export function floorRoom(paper: SheetPaper): SheetExtent {
  const { width_mm, height_mm } = drawingRoom(paper);
  return {
    width_mm: width_mm - DIMENSIONS_mm - SIDE_mm,
    height_mm: height_mm - DIMENSIONS_mm - FOOT_mm - SIDE_mm,
  };
}

/** The full size of a hall. */
export function hallExtent({ room }: Scene): SheetExtent {
  const { west_mm, east_mm, south_mm, north_mm } = boundsOfOutline(room.outline);
  return { width_mm: east_mm - west_mm, height_mm: north_mm - south_mm };
}

/**
 * The scale of a hall on paper: the stated one if it has room, else the largest usual one.
 *
 * @returns undefined if the hall has room at none
 */
export function floorScale(
  scene: Scene,
  { paper, scale }: Omit<FloorSheetStyle, 'lengths'>,
): number | undefined {
  const [extent, room] = [hallExtent(scene), floorRoom(paper)];
  if (scale !== 'fit' && fitsAt(scale, extent, room)) return scale;
  return fittingScale(extent, room, paper);
}

/** The floor plan of a hall as a sheet; null if the paper has room for it at no usual scale. */
export function floorSheet(hall: FloorSheetHall, style: FloorSheetStyle): SheetBody | null {
  const { scene, name, background } = hall;
  const scale = floorScale(scene, style);
  if (scale === undefined) return null;
  const { paper, lengths } = style;
  const area = drawingRoom(paper);
  const [extent, room] = [hallExtent(scene), floorRoom(paper)];
  const corner = {
    left: DIMENSIONS_mm + (room.width_mm - extent.width_mm / scale) / 2,
    top: SIDE_mm + (room.height_mm - extent.height_mm / scale) / 2,
  };
  const floor = paperFloor(scene, scale, corner);
  const labels = rackLabels(floor);
  const grid = tileGrid(floor);
  const foot = area.height_mm - FOOT_mm;
  const scaleText = sheetScaleText(scale, paper);
  return {
    id: `floor-${scene.hallId}`,
    title: 'Floor plan',
    subject: name,
    scale: scaleText,
    marks: [
      ...(background === null ? [] : [backgroundMark(background, floor)]),
      onLayer('A-FLOR-PATT', grid.marks),
      ...floorItemMarks(floor, background !== null),
      onLayer('G-ANNO-TEXT', floorAisles(floor, lengths)),
      onLayer('T-EQPM-RACK-IDEN', labels.marks),
      onLayer('A-ANNO-DIMS', roomDimensions(floor, lengths)),
      onLayer('G-ANNO-SYMB', [
        ...scaleBar({ scale, y: foot + 3, room_mm: area.width_mm / 3, lengths }),
        ...northArrow({ x: area.width_mm - 6, y: foot - 3 }),
        paperText(`Scale ${scaleText} on ${paper.label}`, {
          x: area.width_mm - 14,
          y: foot + 8,
          room: area.width_mm / 3,
          size_mm: MIN_TEXT_mm,
          anchor: 'end',
          fill: sheetMuted,
        }),
      ]),
    ],
    floor: { hallId: scene.hallId, denominator: scale, left_mm: corner.left, top_mm: corner.top },
    legend: floorSheetLegend(scene, background),
    notes: [
      ...(style.scale !== 'fit' && style.scale !== scale
        ? [
            `At ${sheetScaleText(style.scale, paper)} the hall has no room on this paper: drawn at ${scaleText}.`,
          ]
        : []),
      ...labels.notes,
      ...grid.notes,
      lengths.note,
    ],
  };
}

function backgroundMark(
  { marks, west_mm, north_mm, opacityFraction }: FloorBackground,
  floor: PaperFloor,
): Mark {
  const { x, y, scale } = floor;
  const transform = `translate(${String(x(west_mm))} ${String(y(north_mm))}) scale(${String(1 / scale)})`;
  return mark('g', { transform, opacity: opacityFraction }, marks);
}
