import { geoEquirectangular, geoGraticule, geoPath } from 'd3-geo';
import type { ChartTheme } from './chartTheme.ts';
import { drawing, mark, round, type Mark } from './mark.ts';

interface Size {
  readonly width: number;
}

/** Map range: beyond these parallels there is no city to choose. */
const NORTH_deg = 75;
const SOUTH_deg = -56;
const STEP_deg = 30;

/** A point of the earth on the map, in pixels. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** The height of a map of this width. */
export function mapHeight({ width }: Size): number {
  return Math.round((width * (NORTH_deg - SOUTH_deg)) / 360);
}

/**
 * Position of a city on the map.
 *
 * @param longitude_deg - positive is east, as latitude is north
 */
export function mapPoint(longitude_deg: number, latitude_deg: number, size: Size): MapPoint {
  const [x, y] = projection(size)([longitude_deg, latitude_deg]) ?? [0, 0];
  return { x: round(x), y: round(y) };
}

function projection({ width }: Size): ReturnType<typeof geoEquirectangular> {
  const scale = width / (2 * Math.PI);
  return geoEquirectangular()
    .scale(scale)
    .translate([width / 2, (NORTH_deg / 180) * Math.PI * scale])
    .precision(0);
}

/**
 * The base of a world map: meridians and parallels, with labels. Cities are drawn on top of it.
 *
 * @param size - room in pixels; the height follows
 * @param theme - colours
 */
export function worldMap(size: Size, theme: ChartTheme): Mark {
  const height = mapHeight(size);
  const graticule = geoGraticule()
    .step([STEP_deg, STEP_deg])
    .extent([
      [-180, SOUTH_deg],
      [180.001, NORTH_deg + 0.001],
    ]);
  const lines = geoPath(projection(size)).digits(1)(graticule()) ?? '';
  const parallels = [60, 30, 0, -30];
  return drawing(size.width, height, [
    mark('rect', { x: 0, y: 0, width: size.width, height, fill: theme.hover }),
    mark('path', { d: lines, fill: 'none', stroke: theme.line, 'stroke-width': 1 }),
    mark('line', {
      x1: 0,
      x2: size.width,
      y1: mapPoint(0, 0, size).y,
      y2: mapPoint(0, 0, size).y,
      stroke: theme.muted,
      'stroke-width': 0.75,
    }),
    ...parallels.map((latitude_deg) =>
      mark('text', { x: 4, y: mapPoint(0, latitude_deg, size).y - 3, fill: theme.muted, 'font-size': 10 }, [
        latitude_deg === 0 ? 'Equator' : `${String(Math.abs(latitude_deg))}° ${latitude_deg > 0 ? 'N' : 'S'}`,
      ]),
    ),
  ]);
}
