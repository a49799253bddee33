import { geoEquirectangular, geoMercator } from 'd3-geo';
import { round } from './mark.ts';

interface Size {
  readonly width: number;
}

/** Map range: beyond these parallels there is no city to choose. */
export const NORTH_deg = 75;
export const SOUTH_deg = -56;
/** Width of a region. */
const REGION_deg = 50;
/** A region reaches no nearer to the poles than this, where the projection would stretch it too much. */
const MAX_LATITUDE_deg = 62;

/** What a map shows: the world, or the region around a point. */
export type MapView =
  | { readonly kind: 'world' }
  | { readonly kind: 'region'; readonly longitude_deg: number; readonly latitude_deg: number };

export const worldView: MapView = { kind: 'world' };

/** A point of the earth on the map, in pixels. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** The height of a map of this width. */
export function mapHeight({ width }: Size): number {
  return Math.round((width * (NORTH_deg - SOUTH_deg)) / 360);
}

/** From longitude and latitude to pixels. */
export type MapProjection = (point: [longitude_deg: number, latitude_deg: number]) => [number, number];

/**
 * The projection of a map: equirectangular for the world, of Mercator for a region, whose shapes it keeps.
 *
 * @param size - of the drawing
 * @param view - what it shows
 */
export function mapProjection(size: Size, view: MapView): MapProjection {
  const { width } = size;
  const height = mapHeight(size);
  if (view.kind === 'world') {
    const scale = width / (2 * Math.PI);
    const project = geoEquirectangular()
      .scale(scale)
      .translate([width / 2, (NORTH_deg / 180) * Math.PI * scale])
      .precision(0);
    return (point) => project(point) ?? [0, 0];
  }
  const half = REGION_deg / 2;
  const longitude = Math.max(-180 + half, Math.min(view.longitude_deg, 180 - half));
  const latitude = Math.max(-MAX_LATITUDE_deg, Math.min(view.latitude_deg, MAX_LATITUDE_deg));
  const project = geoMercator()
    .scale((width * 180) / (REGION_deg * Math.PI))
    .translate([0, 0])
    .precision(0);
  const [centreX, centreY] = project([longitude, latitude]) ?? [0, 0];
  return (point) => {
    const [x, y] = project(point) ?? [0, 0];
    return [x - centreX + width / 2, y - centreY + height / 2];
  };
}

/**
 * Position of a city on the map.
 *
 * @param place - longitude, positive east, and latitude, positive north
 * @param size - of the drawing
 * @param view - what it shows
 */
export function mapPoint(
  [longitude_deg, latitude_deg]: readonly [longitude_deg: number, latitude_deg: number],
  size: Size,
  view: MapView = worldView,
): MapPoint {
  const [x, y] = mapProjection(size, view)([longitude_deg, latitude_deg]);
  return { x: round(x), y: round(y) };
}
