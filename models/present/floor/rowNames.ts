import type { Rectangle } from '../../floor/rectangle.ts';
import { isInside } from '../../floor/isInside.ts';
import { mark, round, type Mark } from '../charts/mark.ts';
import { textWidth } from '../charts/textWidth.ts';
import { besideRow } from './besideRow.ts';
import type { Scene } from './floorItem.ts';
import type { FloorTheme } from './floorTheme.ts';
import { labelBoard, type Box } from './labelBoard.ts';
import { rowsOfRacks } from './rowsOfRacks.ts';
import type { DrawnBox } from './textIn.ts';

/** How names are written on a drawing. */
interface NameLook {
  /** The box of a part of the floor. */
  readonly box: (place: Rectangle) => DrawnBox;
  readonly theme: FloorTheme;
  readonly font_px: number;
}

/** Font size that `textWidth` measures. */
const MEASURED_px = 12;
/** Height of a line and distance from the end of a row, relative to the font size. */
const LINE = 1.2;
const BESIDE = 0.4;

/** The names of rows beside their ends, by the rule of the page: clear of racks, parts, walls and other names; what has no space has no name. */
export function rowNames(scene: Scene, { box, theme, font_px }: NameLook): Mark[] {
  const board = labelBoard();
  const boxOf = (place: Rectangle): Box => {
    const { x, y, width, height } = box(place);
    return [x, y, width, height];
  };
  const items = scene.items.map(boxOf);
  const corners = scene.room.outline.map(({ x_mm, y_mm }) => {
    const { x, y } = box({ west_mm: x_mm, east_mm: x_mm, south_mm: y_mm, north_mm: y_mm });
    return { x_mm: x, y_mm: y };
  });
  const isFree = (place: Box): boolean =>
    cornersOf(place).every((corner) => isInside(corners, corner)) &&
    !items.some((item) => meets(item, place));
  return rowsOfRacks(scene).flatMap((row) => {
    const found = besideRow(boxOf(row.rectangle), row.name, {
      line: font_px * LINE,
      beside: font_px * BESIDE,
      widthOf: (text) => (textWidth(text) * font_px) / MEASURED_px,
      take: (place) => isFree(place) && board.take(place),
    });
    if (found === null) return [];
    const [left, top, width, height] = found.box;
    const place = { x: round(left + width / 2), y: round(top + height / 2 + font_px * 0.35) };
    return [
      mark('text', { ...place, 'text-anchor': 'middle', 'font-size': font_px, fill: theme.ink }, [
        found.text,
      ]),
    ];
  });
}

const cornersOf = ([left, top, width, height]: Box): { x_mm: number; y_mm: number }[] =>
  [left, left + width].flatMap((x_mm) => [top, top + height].map((y_mm) => ({ x_mm, y_mm })));

const meets = ([left, top, width, height]: Box, [x, y, wide, high]: Box): boolean =>
  left < x + wide && x < left + width && top < y + high && y < top + height;
