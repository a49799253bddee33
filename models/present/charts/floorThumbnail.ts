import { drawing, mark, round, type Mark } from './mark.ts';
import { drawRackGlyphs } from './rackGlyphs.ts';
import type { FloorDrawing, Thumbnail } from './Thumbnail.ts';
import type { ThumbnailTheme } from './thumbnailTheme.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Millimetres to pixels: the whole room, centred, north at the top. */
interface Scale {
  readonly x: (x_mm: number) => number;
  readonly y: (y_mm: number) => number;
  readonly px_per_mm: number;
}

const MARGIN = 10;
/** Narrower racks are drawn without the lines between them. */
const MIN_DIVIDED = 3;

/**
 * A small drawing of the floor of a plan, or of its racks if none is drawn. Racks are coloured by load.
 *
 * @param thumbnail - as stored with the plan
 * @param size - room in pixels, which the drawing fills
 */
export function floorThumbnail(thumbnail: Thumbnail, size: Size, theme: ThumbnailTheme): Mark {
  const marks =
    thumbnail.kind === 'floor' ? floorMarks(thumbnail, size, theme) : drawRackGlyphs(thumbnail, size, theme);
  return drawing(size.width, size.height, marks);
}

function floorMarks(floor: FloorDrawing, size: Size, theme: ThumbnailTheme): Mark[] {
  const scale = scaleOf(floor.outline, size);
  const corners = pairs(floor.outline).map(([x, y]) => `${px(scale.x(x))} ${px(scale.y(y))}`);
  const outline = `M${corners.join('L')}Z`;
  const rectangles = (areas: readonly (readonly number[])[]): string =>
    areas.map((area) => rectanglePath(area, scale)).join('');
  const filled = (areas: readonly (readonly number[])[], fill: string): Mark[] =>
    areas.length === 0 ? [] : [mark('path', { d: rectangles(areas), fill })];
  const levels = [...new Set(floor.racks.map(levelOf))].sort((one, other) => one - other);
  return [
    mark('path', { d: outline, fill: theme.floor }),
    ...filled(floor.aisles.filter(isFirstKind), theme.hot),
    ...filled(
      floor.aisles.filter((area) => !isFirstKind(area)),
      theme.cold,
    ),
    ...filled(floor.units.filter(isFirstKind), theme.cooling),
    ...filled(
      floor.units.filter((area) => !isFirstKind(area)),
      theme.power,
    ),
    ...levels.flatMap((level) =>
      filled(
        floor.racks.filter((rack) => levelOf(rack) === level),
        theme.loads[level] ?? theme.unknown,
      ),
    ),
    ...stroked(floor.racks.map((rack) => dividersPath(rack, scale)).join(''), theme.edge, 0.75),
    ...stroked(floor.racks.map((rack) => frontPath(rack, scale)).join(''), theme.front, 1),
    mark('path', {
      d: outline,
      fill: 'none',
      stroke: theme.wall,
      'stroke-width': 1.5,
      'stroke-linejoin': 'round',
    }),
  ];
}

/** Hot aisles and cooling units are the first kind of their lists. */
const isFirstKind = (area: readonly number[]): boolean => area[4] === 0;
const levelOf = (rack: readonly number[]): number => rack[6] ?? -1;

const stroked = (d: string, stroke: string, width: number): Mark[] =>
  d === '' ? [] : [mark('path', { d, fill: 'none', stroke, 'stroke-width': width })];

function scaleOf(outline: readonly number[], { width, height }: Size): Scale {
  const corners = pairs(outline);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [west, south] = [Math.min(...xs), Math.min(...ys)];
  const [along, across] = [Math.max(1, Math.max(...xs) - west), Math.max(1, Math.max(...ys) - south)];
  const px_per_mm = Math.min((width - 2 * MARGIN) / along, (height - 2 * MARGIN) / across);
  const left = (width - along * px_per_mm) / 2;
  const bottom = (height + across * px_per_mm) / 2;
  return {
    x: (x_mm) => left + (x_mm - west) * px_per_mm,
    y: (y_mm) => bottom - (y_mm - south) * px_per_mm,
    px_per_mm,
  };
}

function rectanglePath([x = 0, y = 0, width = 0, depth = 0]: readonly number[], scale: Scale): string {
  const right = px(scale.x(x + width));
  const left = px(scale.x(x));
  return `M${left} ${px(scale.y(y))}H${right}V${px(scale.y(y + depth))}H${left}Z`;
}

/** The lines between the racks of a run. */
function dividersPath(
  [x = 0, y = 0, width = 0, depth = 0, count = 1, facing = 0]: readonly number[],
  scale: Scale,
): string {
  const isAlongX = facing % 2 === 0;
  const pitch_mm = (isAlongX ? width : depth) / count;
  if (pitch_mm * scale.px_per_mm < MIN_DIVIDED) return '';
  return Array.from({ length: count - 1 }, (_, index) => {
    const at = pitch_mm * (index + 1);
    return isAlongX
      ? `M${px(scale.x(x + at))} ${px(scale.y(y))}V${px(scale.y(y + depth))}`
      : `M${px(scale.x(x))} ${px(scale.y(y + at))}H${px(scale.x(x + width))}`;
  }).join('');
}

/** The line of the fronts of a run: 0 north, 1 east, 2 south, 3 west. */
function frontPath(rack: readonly number[], scale: Scale): string {
  const [x = 0, y = 0, width = 0, depth = 0, , facing = 0] = rack;
  const isAlongX = facing % 2 === 0;
  if ((isAlongX ? depth : width) * scale.px_per_mm < MIN_DIVIDED * 2) return '';
  if (isAlongX) {
    const front = facing === 0 ? y + depth : y;
    return `M${px(scale.x(x))} ${px(scale.y(front))}H${px(scale.x(x + width))}`;
  }
  const front = facing === 1 ? x + width : x;
  return `M${px(scale.x(front))} ${px(scale.y(y))}V${px(scale.y(y + depth))}`;
}

function pairs(flat: readonly number[]): [number, number][] {
  return Array.from({ length: Math.floor(flat.length / 2) }, (_, index) => [
    flat[2 * index] ?? 0,
    flat[2 * index + 1] ?? 0,
  ]);
}

const px = (length: number): string => String(round(length));
