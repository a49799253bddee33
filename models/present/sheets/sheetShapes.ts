import type { DxfPoint, DxfShape } from '../../interchange/dxf/write/DxfShape.ts';
import { isSheetLayer, type SheetLayer } from '../../interchange/dxf/write/sheetLayers.ts';
import type { Mark } from '../charts/mark.ts';
import { pathLines, type PathPoint } from './pathLines.ts';
import { BACKGROUND } from './sheetLayer.ts';

/** Capitals of the fonts of screens, as a share of the text size that SVG states. */
const CAPITALS = 0.72;

interface Place {
  /** From the coordinates of a mark to those of the sheet. */
  readonly toSheet: (point: PathPoint) => PathPoint;
  /** Size on the sheet of a unit of the mark. */
  readonly scale: number;
  readonly layer: SheetLayer;
  readonly fontSize: number;
}

/**
 * The lines and texts of a sheet as shapes of a DXF in mm, y up: fills are left out, layers are those of its groups.
 *
 * @param sheet - the drawing of a sheet
 * @param height_mm - of the paper
 */
export function sheetShapes(sheet: Mark, height_mm: number): DxfShape[] {
  const place: Place = { toSheet: (point) => point, scale: 1, layer: 'G-ANNO-TEXT', fontSize: 2.5 };
  const up = ([x, y]: PathPoint): DxfPoint => [x, height_mm - y];
  return sheet.children.flatMap((child) => (typeof child === 'string' ? [] : shapesOf(child, place, up)));
}

type Up = (point: PathPoint) => DxfPoint;

const numberIn = ({ attributes }: Mark, name: string, fallback = 0): number =>
  Number(attributes[name] ?? fallback);

function shapesOf(mark: Mark, outer: Place, up: Up): DxfShape[] {
  if (mark.attributes['data-layer'] === BACKGROUND) return [];
  const place = within(mark, outer);
  switch (mark.tag) {
    case 'g':
    case 'svg':
      return mark.children.flatMap((child) => (typeof child === 'string' ? [] : shapesOf(child, place, up)));
    case 'text':
      return textShapes(mark, place, up);
    default:
      return linesOf(mark).map(({ points, isClosed }) => ({
        kind: 'polyline',
        layer: place.layer,
        points: points.map((point) => up(place.toSheet(point))),
        isClosed,
        width: 0,
      }));
  }
}

/** The place of the content of a mark: a group that is moved or scaled, a drawing within the drawing. */
function within(mark: Mark, outer: Place): Place {
  const { attributes, tag } = mark;
  const layer = String(attributes['data-layer'] ?? '');
  const place: Place = {
    ...outer,
    ...(isSheetLayer(layer) ? { layer } : {}),
    fontSize: numberIn(mark, 'font-size', outer.fontSize),
  };
  if (tag === 'svg') {
    const [left = 0, top = 0, width = 1] = String(attributes['viewBox']).split(' ').map(Number);
    const factor = numberIn(mark, 'width', width) / width;
    return moved(place, [numberIn(mark, 'x') - left * factor, numberIn(mark, 'y') - top * factor], factor);
  }
  const transform = String(attributes['transform'] ?? '');
  const [, x = '0', y = '0'] = /translate\((-?[\d.e-]+)[ ,]+(-?[\d.e-]+)\)/.exec(transform) ?? [];
  const [, factor = '1'] = /scale\((-?[\d.e-]+)\)/.exec(transform) ?? [];
  return transform === '' ? place : moved(place, [Number(x), Number(y)], Number(factor));
}

const moved = (place: Place, [x, y]: PathPoint, factor: number): Place => ({
  ...place,
  scale: place.scale * factor,
  toSheet: ([px, py]) => place.toSheet([x + px * factor, y + py * factor]),
});

const anchors = { start: 'start', middle: 'middle', end: 'end' } as const;

function textShapes(mark: Mark, { toSheet, scale, layer, fontSize }: Place, up: Up): DxfShape[] {
  const text = mark.children.filter((child) => typeof child === 'string').join('');
  if (text === '') return [];
  const at: PathPoint = [numberIn(mark, 'x'), numberIn(mark, 'y')];
  const turn = /rotate\(-90 (-?[\d.]+) (-?[\d.]+)\)/.exec(String(mark.attributes['transform'] ?? ''));
  const [cx, cy] = [Number(turn?.[1] ?? 0), Number(turn?.[2] ?? 0)];
  // A quarter turn anticlockwise about a point.
  const turned: PathPoint = turn === null ? at : [cx + (at[1] - cy), cy - (at[0] - cx)];
  const anchor = String(mark.attributes['text-anchor'] ?? 'start') as keyof typeof anchors;
  return [
    {
      kind: 'text',
      layer,
      text,
      at: up(toSheet(turned)),
      height: fontSize * scale * CAPITALS,
      rotation_deg: turn === null ? 0 : 90,
      anchor: anchors[anchor],
    },
  ];
}

interface Line {
  readonly points: readonly PathPoint[];
  readonly isClosed: boolean;
}

const isDrawn = ({ attributes, tag }: Mark): boolean =>
  tag === 'path' || tag === 'line' || tag === 'polyline' || attributes['stroke'] !== 'none';

/** The lines of a mark in its own coordinates. */
function linesOf(mark: Mark): readonly Line[] {
  if (!isDrawn(mark)) return [];
  const value = (name: string): number => numberIn(mark, name);
  switch (mark.tag) {
    case 'rect':
      return [boxOf([value('x'), value('y')], value('width'), value('height'))];
    case 'line':
      return [
        {
          points: [
            [value('x1'), value('y1')],
            [value('x2'), value('y2')],
          ],
          isClosed: false,
        },
      ];
    case 'polygon':
    case 'polyline':
      return [
        {
          points: String(mark.attributes['points'])
            .split(' ')
            .map((pair): PathPoint => [Number(pair.split(',')[0]), Number(pair.split(',')[1])]),
          isClosed: mark.tag === 'polygon',
        },
      ];
    case 'circle':
      return [circleOf([value('cx'), value('cy')], value('r'))];
    case 'path':
      return pathLines(String(mark.attributes['d']));
    default:
      return [];
  }
}

const boxOf = ([x, y]: PathPoint, width: number, height: number): Line => ({
  points: [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ],
  isClosed: true,
});

const CORNERS = 32;

const circleOf = ([cx, cy]: PathPoint, r: number): Line => ({
  points: Array.from({ length: CORNERS }, (_, index) => {
    const angle_rad = (2 * Math.PI * index) / CORNERS;
    return [cx + r * Math.cos(angle_rad), cy + r * Math.sin(angle_rad)];
  }),
  isClosed: true,
});
