import { geoGraticule, geoIdentity, geoPath } from 'd3-geo';
import type { Coastlines, EarthPoint } from '../../places/coastlines.ts';
import type { ChartTheme } from './chartTheme.ts';
import { LABEL_FONT_px, mapLabels, type NamedPoint } from './mapLabels.ts';
import {
  mapHeight,
  mapProjection,
  NORTH_deg,
  SOUTH_deg,
  type MapProjection,
  type MapView,
} from './mapView.ts';
import { drawing, mark, round, type Mark } from './mark.ts';

interface Size {
  readonly width: number;
}

/** What a map shows. */
export interface MapContent {
  readonly view: MapView;
  /** null until they are loaded: the map has meridians and parallels only. */
  readonly coastlines: Coastlines | null;
  /** Places in pixels of the map, with their names. */
  readonly places: readonly NamedPoint[];
  /** Index of the chosen place; −1 if there is none. Places near it are named first. */
  readonly chosen: number;
  /** The site of the plan, in pixels; undefined if it states none. */
  readonly site?: { readonly x: number; readonly y: number };
}

/**
 * The ground of a map: sea, land, borders of countries, meridians and parallels, and names of places where they fit. What is
 * chosen is drawn on top of it.
 *
 * @param content - what it shows
 * @param size - room in pixels; the height follows
 * @param theme - colours
 */
export function worldMap(content: MapContent, size: Size, theme: ChartTheme): Mark {
  const { view, coastlines, site } = content;
  const height = mapHeight(size);
  const project = mapProjection(size, view);
  const path = geoPath(
    geoIdentity().clipExtent([
      [0, 0],
      [size.width, height],
    ]),
  ).digits(1);
  const projected = (line: readonly EarthPoint[]): [number, number][] =>
    line.map(([longitude, latitude]) => project([longitude, latitude]));
  const lines = (all: readonly (readonly EarthPoint[])[]): string =>
    path({ type: 'MultiLineString', coordinates: all.map(projected) }) ?? '';
  const ground =
    coastlines === null
      ? []
      : [
          mark('path', {
            d: path({ type: 'Polygon', coordinates: coastlines.land.map(projected) }) ?? '',
            fill: theme.land,
            'fill-rule': 'evenodd',
          }),
          mark('path', {
            d: lines(coastlines.borders),
            fill: 'none',
            stroke: theme.sea,
            'stroke-width': view.kind === 'world' ? 0.6 : 1,
          }),
        ];
  return drawing(size.width, height, [
    mark('rect', { x: 0, y: 0, width: size.width, height, fill: theme.sea }),
    ...ground,
    mark('path', { d: lines(graticuleOf(view)), fill: 'none', stroke: theme.muted, 'stroke-opacity': 0.25 }),
    ...parallelLabels(project, view, theme),
    ...(site === undefined ? [] : siteMarks(site, theme)),
    ...nameMarks(content, { width: size.width, height }, theme),
  ]);
}

const WORLD_STEP_deg = 30;
const REGION_STEP_deg = 10;
const stepOf = ({ kind }: MapView): number => (kind === 'world' ? WORLD_STEP_deg : REGION_STEP_deg);

function graticuleOf(view: MapView): EarthPoint[][] {
  const step = stepOf(view);
  const { coordinates } = geoGraticule()
    .step([step, step])
    .extent([
      [-180, SOUTH_deg],
      [180.001, NORTH_deg + 0.001],
    ])();
  return coordinates.map((line) =>
    line.map(([longitude = 0, latitude = 0]): EarthPoint => [longitude, latitude]),
  );
}

/** Names of the parallels at the left edge; a map of a region states no place by them. */
function parallelLabels(project: MapProjection, view: MapView, theme: ChartTheme): Mark[] {
  if (view.kind === 'region') return [];
  return [60, 30, 0, -30].map((latitude_deg) =>
    mark('text', { x: 4, y: round(project([0, latitude_deg])[1] - 3), fill: theme.muted, 'font-size': 10 }, [
      latitude_deg === 0 ? 'Equator' : `${String(Math.abs(latitude_deg))}° ${latitude_deg > 0 ? 'N' : 'S'}`,
    ]),
  );
}

function siteMarks({ x, y }: { readonly x: number; readonly y: number }, theme: ChartTheme): Mark[] {
  return [
    mark('path', {
      d: `M${String(round(x))} ${String(round(y - 11))}v22M${String(round(x - 11))} ${String(round(y))}h22`,
      fill: 'none',
      stroke: theme.ink,
      'stroke-width': 2,
    }),
  ];
}

interface Room {
  readonly width: number;
  readonly height: number;
}

function nameMarks({ places, chosen }: MapContent, room: Room, theme: ChartTheme): Mark[] {
  const centre = places[chosen] ?? { x: room.width / 2, y: room.height / 2 };
  const order = places
    .map((place, index) => ({ index, away: Math.hypot(place.x - centre.x, place.y - centre.y) }))
    .sort((one, other) => one.away - other.away)
    .map(({ index }) => index);
  return mapLabels(places, order, room).map(({ index, x, y }) =>
    mark(
      'text',
      {
        x: round(x),
        y: round(y),
        fill: theme.ink,
        'font-size': LABEL_FONT_px,
        'font-weight': index === chosen ? 600 : 400,
        'paint-order': 'stroke',
        stroke: theme.land,
        'stroke-width': 2.5,
        'stroke-linejoin': 'round',
      },
      [places[index]?.name ?? ''],
    ),
  );
}
