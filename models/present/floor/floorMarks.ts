import { objectAt } from '../../edit/document/json.ts';
import { isLockedEntry } from '../../edit/commands/arrange/lockItems.ts';
import type { Rectangle } from '../../floor/rectangle.ts';
import { drawing, mark, round, type Mark } from '../charts/mark.ts';
import { boundsOfOutline } from './boundsOfOutline.ts';
import type { FloorItem, Scene } from './floorItem.ts';
import { rackInk, type FloorTheme } from './floorTheme.ts';
import { padlockBox, padlockPaths } from './padlock.ts';
import { partColour, partKindLabels } from './partStyle.ts';
import { rackColour, type RackStyle } from './rackStyle.ts';
import { rowNames } from './rowNames.ts';
import { itemSeverity } from './itemSeverity.ts';
import { textIn, type DrawnBox } from './textIn.ts';

/** One centimetre of the floor is one pixel of the drawing. */
export const FLOOR_px_per_mm = 0.1;
const MARGIN_px = 40;
/** Size of the labels of racks and units. */
export const RACK_FONT_px = 16;
const FRONT_px = 6;
const CORNER_px = 14;
/** A wall without a stated thickness. */
const WALL_mm = 100;

/** The size of the drawing of a hall, in its pixels. */
export function floorSize({ room }: Scene): { readonly width: number; readonly height: number } {
  const { west_mm, east_mm, south_mm, north_mm } = boundsOfOutline(room.outline);
  return {
    width: round((east_mm - west_mm) * FLOOR_px_per_mm) + 2 * MARGIN_px,
    height: round((north_mm - south_mm) * FLOOR_px_per_mm) + 2 * MARGIN_px,
  };
}

/**
 * The whole hall as a drawing to scale: one pixel is one centimetre.
 *
 * @param scene - the hall
 * @param look - colours and marks of racks
 * @param rowFont_px - size of the names of rows, which then stand beside their ends in place of the labels of racks, for a drawing that is shown small
 */
export function floorMarks(scene: Scene, look: RackStyle, theme: FloorTheme, rowFont_px?: number): Mark {
  const bounds = boundsOfOutline(scene.room.outline);
  const x = (at_mm: number): number => round((at_mm - bounds.west_mm) * FLOOR_px_per_mm + MARGIN_px);
  const y = (at_mm: number): number => round((bounds.north_mm - at_mm) * FLOOR_px_per_mm + MARGIN_px);
  const box = (place: Rectangle): DrawnBox => ({
    x: x(place.west_mm),
    y: y(place.north_mm),
    width: round((place.east_mm - place.west_mm) * FLOOR_px_per_mm),
    height: round((place.north_mm - place.south_mm) * FLOOR_px_per_mm),
  });
  const wall = (item: FloorItem): Mark => {
    const { stated, label } = item;
    const [from, to] = [objectAt(stated, ['from']), objectAt(stated, ['to'])];
    const { thickness_mm } = stated;
    const thickness = typeof thickness_mm === 'number' ? thickness_mm : WALL_mm;
    return mark(
      'line',
      {
        x1: x(Number(from['x_mm'])),
        y1: y(Number(from['y_mm'])),
        x2: x(Number(to['x_mm'])),
        y2: y(Number(to['y_mm'])),
        stroke: theme.wall,
        'stroke-width': round(Math.max(2, thickness * FLOOR_px_per_mm)),
      },
      [mark('title', {}, [titleOf(`${partKindLabels['wall'] ?? ''} ${label}`, item)])],
    );
  };
  const racks = scene.items.filter(({ list }) => list === 'racks');
  const parts = scene.items.filter(({ list }) => list !== 'racks');
  const { width, height } = floorSize(scene);
  const points = scene.room.outline
    .map(({ x_mm, y_mm }) => `${String(x(x_mm))},${String(y(y_mm))}`)
    .join(' ');
  const isHatched = look.overlay !== null;
  return drawing(width, height, [
    ...(isHatched ? [mark('defs', {}, [hatch(scene.hallId, theme)])] : []),
    mark('rect', { x: 0, y: 0, width, height, fill: theme.base }),
    mark('polygon', { points, fill: theme.floor, stroke: theme.wall, 'stroke-width': 10 }),
    ...parts.map((item) =>
      item.kind === 'wall'
        ? wall(item)
        : partMark(item, box(item), { theme, font_px: rowFont_px ?? RACK_FONT_px }),
    ),
    ...racks.map((item) =>
      rackMark(item, box(item), { look, theme, hallId: scene.hallId, isLabelled: rowFont_px === undefined }),
    ),
    ...(rowFont_px === undefined ? scene.items.flatMap((item) => padlock(item, box(item), theme)) : []),
    ...(rowFont_px === undefined ? [] : rowNames(scene, { box, theme, font_px: rowFont_px })),
  ]);
}

/** Parts that lie flat on the floor: without an edge. */
const flat = new Set(['perforated', 'ramp', 'hot-aisle', 'cold-aisle']);
/** Minimum size of a part with text, in font sizes. */
const MIN_IN_FONTS = { width: 4.4, height: 1.9 } as const;

interface TextLook {
  readonly theme: FloorTheme;
  readonly font_px: number;
}

function partMark(item: FloorItem, place: DrawnBox, { theme, font_px }: TextLook): Mark {
  const { list, kind, label } = item;
  const kindText = partKindLabels[kind] ?? kind;
  const isDashed = list === 'containments' || kind === 'busway';
  const lines = list === 'containments' ? [kindText] : list === 'units' ? [kindText, label] : [];
  const isLarge =
    place.width >= MIN_IN_FONTS.width * font_px && place.height >= MIN_IN_FONTS.height * font_px;
  return mark('g', {}, [
    mark(
      'rect',
      {
        ...boxed(place),
        fill: partColour(theme, kind),
        ...(flat.has(kind) && !isDashed ? {} : { stroke: theme.unitEdge }),
        ...(isDashed && { 'stroke-dasharray': '6 4' }),
        ...(kind === 'busway' && { 'fill-opacity': 0.75 }),
      },
      [mark('title', {}, [titleOf(`${kindText} ${label}`, item)])],
    ),
    ...(list === 'units' && kind !== 'busway'
      ? [mark('rect', { ...front(item, place), fill: theme.front })]
      : []),
    ...(isLarge ? textIn(place, lines, { fill: theme.ink, font_px }) : []),
  ]);
}

interface RackDrawing {
  readonly look: RackStyle;
  readonly theme: FloorTheme;
  readonly hallId: string;
  readonly isLabelled: boolean;
}

function rackMark(item: FloorItem, place: DrawnBox, rack: RackDrawing): Mark {
  const { look, theme, hallId, isLabelled } = rack;
  const severity = itemSeverity(look, item.key);
  const edge = severity === 'error' ? theme.error : severity === 'warning' ? theme.warning : theme.rackEdge;
  const shown = look.overlay?.values.get(item.key);
  const share = shown?.value ?? null;
  const lines = shown === undefined ? [item.label] : [item.label, shown.text];
  const isUnknown = look.overlay !== null && share === null;
  const ink = rackInk(rackColour(item, look, theme), theme);
  return mark('g', {}, [
    mark(
      'rect',
      {
        ...boxed(place),
        fill: rackColour(item, look, theme),
        stroke: edge,
        'stroke-width': severity === undefined ? 1 : 3,
      },
      [mark('title', {}, [titleOf(lines.join(', '), item)])],
    ),
    ...(isUnknown ? [mark('rect', { ...boxed(place), fill: `url(#${hatchId(hallId)})` })] : []),
    mark('rect', { ...front(item, place), fill: theme.front }),
    ...(share !== null && share > 1 ? [overCorner(place, ink)] : []),
    ...(isLabelled ? textIn(place, lines, { fill: ink, font_px: RACK_FONT_px }) : []),
  ]);
}

/** A rack or a part, and whether it is locked. */
const titleOf = (text: string, { stated }: FloorItem): string =>
  isLockedEntry(stated) ? `${text}, locked` : text;

/** Size of a padlock, relative to that on the screen. */
const LOCK_SCALE = 1.5;

function padlock(item: FloorItem, { x, y, width, height }: DrawnBox, theme: FloorTheme): Mark[] {
  const box = padlockBox(item, [x, y, width, height], LOCK_SCALE);
  if (box === null) return [];
  const { body, bow } = padlockPaths(box);
  const edge = { stroke: theme.floor, 'stroke-width': 5, 'stroke-linejoin': 'round', fill: 'none' };
  return [
    mark('path', { d: body + bow, ...edge }),
    mark('path', { d: bow, stroke: theme.ink, 'stroke-width': 2, fill: 'none' }),
    mark('path', { d: body, fill: theme.ink }),
  ];
}

const boxed = ({ x, y, width, height }: DrawnBox): Record<string, number> => ({ x, y, width, height });

const hatchId = (hallId: string): string => `unknown-${hallId}`;

/** Lines over what is not known, to be distinguishable without colour. */
function hatch(hallId: string, theme: FloorTheme): Mark {
  const size = { width: 10, height: 10, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  const line = mark('line', { x1: 0, y1: 0, x2: 0, y2: 10, stroke: theme.unitEdge, 'stroke-width': 2 });
  return mark('pattern', { id: hatchId(hallId), ...size }, [line]);
}

/** An exceeded limit has a corner, to be distinguishable without colour. */
function overCorner({ x, y, width }: DrawnBox, ink: string): Mark {
  const right = round(x + width);
  const corner = [
    `${String(round(right - CORNER_px))},${String(y)}`,
    `${String(right)},${String(y)}`,
    `${String(right)},${String(round(y + CORNER_px))}`,
  ];
  return mark('polygon', { points: corner.join(' '), fill: ink });
}

function front({ facing_deg }: FloorItem, { x, y, width, height }: DrawnBox): Record<string, number> {
  switch (facing_deg) {
    case 90:
      return { x: round(x + width - FRONT_px), y, width: FRONT_px, height };
    case 180:
      return { x, y: round(y + height - FRONT_px), width, height: FRONT_px };
    case 270:
      return { x, y, width: FRONT_px, height };
    case 0:
    case undefined:
      return { x, y, width, height: FRONT_px };
  }
}
