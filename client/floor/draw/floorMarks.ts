import type { Rectangle } from '../../../models/floor/rectangle.ts';
import { drawing, mark, round, type Mark } from '../../../models/present/charts/mark.ts';
import { objectAt } from '../../../models/edit/document/json.ts';
import { partKindLabels, partColour } from './drawParts.ts';
import { rackColour, type RackStyle } from './drawRacks.ts';
import type { FloorTheme } from './floorTheme.ts';
import type { Scene, FloorItem } from '../scene/floorItem.ts';
import { severityOf } from '../scene/severityOf.ts';
import { boundsOfOutline } from '../scene/view.ts';

/** One centimetre of the floor is one pixel of the drawing. */
const SCALE = 0.1;
const MARGIN_px = 40;

/**
 * The whole hall as a drawing to scale: one pixel is one centimetre.
 *
 * @param scene - the hall
 * @param look - colours and marks of racks
 */
export function floorMarks(scene: Scene, look: RackStyle, theme: FloorTheme): Mark {
  const bounds = boundsOfOutline(scene.room.outline);
  const x = (at_mm: number): number => round((at_mm - bounds.west_mm) * SCALE + MARGIN_px);
  const y = (at_mm: number): number => round((bounds.north_mm - at_mm) * SCALE + MARGIN_px);
  const box = (place: Rectangle): Record<string, number> => ({
    x: x(place.west_mm),
    y: y(place.north_mm),
    width: round((place.east_mm - place.west_mm) * SCALE),
    height: round((place.north_mm - place.south_mm) * SCALE),
  });

  const part = (item: FloorItem): Mark => {
    const title = mark('title', {}, [`${partKindLabels[item.kind] ?? item.kind} ${item.label}`]);
    if (item.kind === 'wall') {
      const [from, to] = [objectAt(item.stated, ['from']), objectAt(item.stated, ['to'])];
      const ends = {
        x1: x(Number(from['x_mm'])),
        y1: y(Number(from['y_mm'])),
        x2: x(Number(to['x_mm'])),
        y2: y(Number(to['y_mm'])),
      };
      return mark('line', { ...ends, stroke: theme.wall, 'stroke-width': 10 }, [title]);
    }
    const place = box(item);
    const fill = partColour(theme, item.kind);
    return mark('g', {}, [
      mark('rect', { ...place, fill, stroke: theme.unitEdge }, [title]),
      ...(item.list === 'units' && item.kind !== 'busway'
        ? [mark('rect', { ...front(item, place), fill: theme.front })]
        : []),
      ...namesOf(item, place).map((line, index, lines) =>
        centred(line, place, (index - (lines.length - 1) / 2) * LINE_px),
      ),
    ]);
  };

  const centred = (text: string, place: Readonly<Record<string, number>>, down_px = 0): Mark => {
    const { x: left = 0, y: top = 0, width = 0, height = 0 } = place;
    const at = { x: round(left + width / 2), y: round(top + height / 2 + 5 + down_px) };
    return mark('text', { ...at, 'text-anchor': 'middle', 'font-size': FONT_px, fill: theme.ink }, [text]);
  };

  const rack = (item: FloorItem): Mark => {
    const severity = severityOf(look, item.key);
    const edge = severity === 'error' ? theme.error : severity === 'warning' ? theme.warning : theme.rackEdge;
    const place = box(item);
    return mark('g', {}, [
      mark('rect', {
        ...place,
        fill: rackColour(item, look, theme),
        stroke: edge,
        'stroke-width': severity === undefined ? 1 : 3,
      }),
      mark('rect', { ...front(item, place), fill: theme.front }),
      centred(item.label, place),
    ]);
  };

  const racks = scene.items.filter(({ list }) => list === 'racks');
  const parts = scene.items.filter(({ list }) => list !== 'racks');
  const width = round((bounds.east_mm - bounds.west_mm) * SCALE) + 2 * MARGIN_px;
  const height = round((bounds.north_mm - bounds.south_mm) * SCALE) + 2 * MARGIN_px;
  return drawing(width, height, [
    mark('rect', { x: 0, y: 0, width, height, fill: theme.base }),
    mark('polygon', {
      points: scene.room.outline.map(({ x_mm, y_mm }) => `${String(x(x_mm))},${String(y(y_mm))}`).join(' '),
      fill: theme.floor,
      stroke: theme.wall,
      'stroke-width': 10,
    }),
    ...parts.map(part),
    ...racks.map(rack),
  ]);
}

const FONT_px = 16;
const LINE_px = 20;
/** Minimum size of a part with text. */
const MIN_px = { width: 70, height: 30 } as const;

/** The text on a part of the room: kind and name of a unit, kind of containment; empty if the part is too small. */
function namesOf(
  { list, kind, label }: FloorItem,
  { width = 0, height = 0 }: Readonly<Record<string, number>>,
): string[] {
  if (width < MIN_px.width || height < MIN_px.height) return [];
  const kindText = partKindLabels[kind] ?? kind;
  if (list === 'containments') return [kindText];
  return list === 'units' ? [kindText, label] : [];
}

const FRONT_px = 6;

function front({ facing_deg }: FloorItem, box: Readonly<Record<string, number>>): Record<string, number> {
  const { x = 0, y = 0, width = 0, height = 0 } = box;
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
