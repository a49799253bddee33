import { dxfFileText } from '../../interchange/dxf/write/dxfFileText.ts';
import type { DxfPaper, DxfPoint } from '../../interchange/dxf/write/DxfShape.ts';
import { hallShapes } from '../../interchange/dxf/write/hallShapes.ts';
import { boundsOfOutline } from '../floor/boundsOfOutline.ts';
import type { Scene } from '../floor/floorItem.ts';
import type { DrawingSheet, SheetSet } from './drawingSheets.ts';
import { backgroundShapes } from './backgroundShapes.ts';
import { drawnHallOf } from './drawnHallOf.ts';
import type { FloorBackground } from './FloorBackground.ts';
import type { SheetPaper } from './paper.ts';
import { drawingRoom, PADDING_mm, SHEET_MARGINS_mm } from './SheetBody.ts';
import { sheetShapes } from './sheetShapes.ts';
import { MIN_TEXT_mm } from './paperText.ts';

/** What of a sheet of a floor stands in paper space: the rest is the hall itself, at full size. */
const paperLayers = new Set<string>([
  'G-ANNO-TTLB',
  'G-ANNO-LEGN',
  'G-ANNO-SYMB',
  'A-ANNO-DIMS',
  'G-ANNO-TEXT',
]);

/**
 * A sheet as the text of a DXF in millimetres. A floor plan is the hall at full size in the coordinates of the plan, with frame, title block, legend and
 * dimensions in paper space; other sheets are drawn at the size of the paper.
 *
 * @param scene - the hall of a floor plan; undefined for other sheets
 * @param background - beneath the floor plan; null for none
 */
export function sheetDxf(
  sheet: DrawingSheet,
  { paper }: Pick<SheetSet, 'paper'>,
  scene: Scene | undefined,
  background: FloorBackground | null = null,
): string {
  const shapes = sheetShapes(sheet.drawing, paper.height_mm);
  if (scene === undefined || sheet.floor === null) return dxfFileText({ shapes, blocks: [], paper: null });
  const { denominator } = sheet.floor;
  const lettering_mm = MIN_TEXT_mm * denominator;
  const hall = hallShapes(drawnHallOf(scene), lettering_mm);
  const beneath = background === null ? [] : backgroundShapes(background, lettering_mm);
  const { width_mm, height_mm } = paper;
  return dxfFileText({
    blocks: hall.blocks,
    // What is drawn first is covered by the rest.
    shapes: [...beneath, ...hall.shapes],
    paper: {
      width_mm,
      height_mm,
      shapes: shapes.filter(({ layer }) => paperLayers.has(layer)),
      view: viewOf(sheet.floor, paper, scene),
    },
  });
}

/** The hall on its sheet where the drawing has it, so that dimensions in paper space meet it. */
function viewOf(
  { denominator, left_mm, top_mm }: NonNullable<DrawingSheet['floor']>,
  paper: SheetPaper,
  { room }: Scene,
): DxfPaper['view'] {
  const { width_mm, height_mm } = drawingRoom(paper);
  const { left, other } = SHEET_MARGINS_mm;
  const [roomLeft, roomTop] = [left + PADDING_mm, other + PADDING_mm];
  const { west_mm, north_mm } = boundsOfOutline(room.outline);
  // From the north-west corner of the hall to the middle of the room of the drawing.
  const target: DxfPoint = [
    west_mm + (width_mm / 2 - left_mm) * denominator,
    north_mm - (height_mm / 2 - top_mm) * denominator,
  ];
  return {
    at: [roomLeft + width_mm / 2, paper.height_mm - roomTop - height_mm / 2],
    width: width_mm,
    height: height_mm,
    target,
    shownHeight: height_mm * denominator,
  };
}
