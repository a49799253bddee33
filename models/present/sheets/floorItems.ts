import { objectAt, type JsonObject } from '../../edit/document/json.ts';
import type { Rectangle } from '../../floor/rectangle.ts';
import { layerOfKind } from '../../interchange/dxf/write/sheetLayers.ts';
import { mark, round, type Mark } from '../charts/mark.ts';
import { boundsOfOutline } from '../floor/boundsOfOutline.ts';
import type { FloorItem, Scene } from '../floor/floorItem.ts';
import { lightFloor } from '../floor/floorTheme.ts';
import { partColour, partKindLabels } from '../floor/partStyle.ts';
import type { DrawnBox } from '../floor/textIn.ts';
import { labelIn } from './labelIn.ts';
import { sheetInk, sheetLines, sheetWhite } from './sheetInk.ts';
import { onLayer } from './sheetLayer.ts';
import { MIN_TEXT_mm } from './paperText.ts';

/** A hall on paper: its scale, and where a point of the floor is on it. */
export interface PaperFloor {
  readonly scene: Scene;
  /** Denominator of 1:n. */
  readonly scale: number;
  readonly x: (at_mm: number) => number;
  readonly y: (at_mm: number) => number;
  readonly box: (place: Rectangle) => DrawnBox;
}

/**
 * Places a hall on paper.
 *
 * @param corner - the north-west corner of its bounds on paper
 */
export function paperFloor(
  scene: Scene,
  scale: number,
  { left, top }: { readonly left: number; readonly top: number },
): PaperFloor {
  const { west_mm, north_mm } = boundsOfOutline(scene.room.outline);
  const x = (at_mm: number): number => round(left + (at_mm - west_mm) / scale);
  const y = (at_mm: number): number => round(top + (north_mm - at_mm) / scale);
  const box = (place: Rectangle): DrawnBox => ({
    x: x(place.west_mm),
    y: y(place.north_mm),
    width: round((place.east_mm - place.west_mm) / scale),
    height: round((place.north_mm - place.south_mm) / scale),
  });
  return { scene, scale, x, y, box };
}

const WALL_mm = 100;

/**
 * The outline of the room and everything in it, without the labels of racks.
 *
 * @param isOverDrawing - whether a drawing beneath is to be seen through the floor
 */
export function floorItemMarks(floor: PaperFloor, isOverDrawing: boolean): Mark[] {
  const { scene, x, y } = floor;
  const points = scene.room.outline.map(({ x_mm, y_mm }) => `${String(x(x_mm))},${String(y(y_mm))}`);
  const outline = mark('polygon', {
    points: points.join(' '),
    fill: 'none',
    stroke: sheetInk,
    'stroke-width': sheetLines.frame,
    'stroke-linejoin': 'miter',
  });
  const byRank = [...scene.items].sort((one, other) => rankOf(one) - rankOf(other));
  return [
    onLayer('A-WALL', [outline]),
    ...byRank.map((item) => onLayer(layerOfKind(item.kind), itemMarks(item, floor, isOverDrawing))),
  ];
}

/** What lies flat is drawn first, doors cut the wall that is drawn before them. */
const rankOf = ({ kind }: FloorItem): number =>
  kind === 'perforated' || kind === 'hot-aisle' || kind === 'cold-aisle' || kind === 'ramp'
    ? 0
    : kind === 'rack'
      ? 2
      : kind === 'busway'
        ? 3
        : 1;

function itemMarks(item: FloorItem, floor: PaperFloor, isOverDrawing: boolean): Mark[] {
  if (item.kind === 'wall') return [wallMark(item.stated, floor)];
  const place = floor.box(item);
  const isDashed = item.list === 'containments' || item.kind === 'busway';
  const rectangle = mark(
    'rect',
    {
      ...boxed(place),
      fill: fillOf(item),
      ...(isOverDrawing || item.kind === 'busway' ? { 'fill-opacity': 0.75 } : {}),
      stroke: sheetInk,
      'stroke-width': widthOf(item),
      ...(isDashed ? { 'stroke-dasharray': '2 1' } : {}),
    },
    [mark('title', {}, [`${partKindLabels[item.kind] ?? item.kind} ${item.label}`])],
  );
  const isTurned = item.facing_deg !== undefined && item.kind !== 'busway';
  return [rectangle, ...(isTurned ? [frontMark(item, place)] : []), ...unitText(item, place)];
}

const fillOf = ({ kind, list }: FloorItem): string =>
  list === 'racks' ? sheetWhite : partColour(lightFloor, kind);

const widthOf = ({ list, kind }: FloorItem): number =>
  list === 'racks' || list === 'units' || kind === 'column' ? sheetLines.medium : sheetLines.hair;

const boxed = ({ x, y, width, height }: DrawnBox): DrawnBox => ({ x, y, width, height });

function wallMark(stated: JsonObject, { x, y, scale }: PaperFloor): Mark {
  const [from, to] = [objectAt(stated, ['from']), objectAt(stated, ['to'])];
  const { thickness_mm } = stated;
  const thickness = typeof thickness_mm === 'number' ? thickness_mm : WALL_mm;
  return mark('line', {
    x1: x(Number(from['x_mm'])),
    y1: y(Number(from['y_mm'])),
    x2: x(Number(to['x_mm'])),
    y2: y(Number(to['y_mm'])),
    stroke: sheetInk,
    'stroke-width': Math.max(sheetLines.wall, round(thickness / scale)),
  });
}

/** A thick line along the front. */
function frontMark({ facing_deg }: FloorItem, { x, y, width, height }: DrawnBox): Mark {
  const inset = sheetLines.frame / 2;
  const [right, bottom] = [x + width, y + height];
  const ends =
    facing_deg === 0
      ? [x, y + inset, right, y + inset]
      : facing_deg === 180
        ? [x, bottom - inset, right, bottom - inset]
        : facing_deg === 90
          ? [right - inset, y, right - inset, bottom]
          : [x + inset, y, x + inset, bottom];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends.map(round);
  return mark('line', { x1, y1, x2, y2, stroke: lightFloor.front, 'stroke-width': sheetLines.frame });
}

/** Kind and name of a unit, or its kind alone, if there is room. */
function unitText({ list, kind, label }: FloorItem, place: DrawnBox): Mark[] {
  if (list !== 'units' || kind === 'busway') return [];
  const kindText = partKindLabels[kind] ?? kind;
  const full = label.toLowerCase().includes(kindText.toLowerCase()) ? label : `${kindText} ${label}`;
  const drawn = labelIn(full, place, MIN_TEXT_mm) ?? labelIn(kindText, place, MIN_TEXT_mm);
  return drawn === null ? [] : [drawn];
}
