import { readFileSync, writeFileSync } from 'node:fs';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/**
 * Writes models/places/tables/coastlines.json: outlines of land and borders of countries of Natural Earth (public domain), scale
 * 1:50 million, simplified. Coordinates are counts of steps of a degree, each point as the difference from the one before.
 */
const STEPS_PER_deg = 20;
/** A point that is nearer to the line between its neighbours is left out (Douglas and Peucker). */
const TOLERANCE_deg = 0.07;
/** Islands with a smaller box are left out, in square degrees. */
const MIN_AREA_deg2 = 0.12;
/** Natural Earth draws Antarctica too, where no site is planned. */
const SOUTH_deg = -60;

type Point = readonly [longitude: number, latitude: number];

function areaOf(line: readonly Point[]): number {
  const longitudes = line.map(([longitude]) => longitude);
  const latitudes = line.map(([, latitude]) => latitude);
  return (
    (Math.max(...longitudes) - Math.min(...longitudes)) * (Math.max(...latitudes) - Math.min(...latitudes))
  );
}

/** Distance of a point from the line between two others, in degrees. */
function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}

function simplified(line: readonly Point[]): readonly Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || line.length < 3) return line;
  let [farthest, most] = [0, 0];
  for (const [index, point] of line.entries()) {
    const away = distance(point, first, last);
    if (away > most) [farthest, most] = [index, away];
  }
  if (most <= TOLERANCE_deg) return [first, last];
  return [...simplified(line.slice(0, farthest + 1)).slice(0, -1), ...simplified(line.slice(farthest))];
}

/** Differences of rounded coordinates, without points that rounding made equal. */
function packed(line: readonly Point[]): number[] {
  const numbers: number[] = [];
  let [lastX, lastY] = [0, 0];
  for (const [longitude, latitude] of simplified(line)) {
    const [x, y] = [Math.round(longitude * STEPS_PER_deg), Math.round(latitude * STEPS_PER_deg)];
    if (numbers.length > 0 && x === lastX && y === lastY) continue;
    numbers.push(x - lastX, y - lastY);
    [lastX, lastY] = [x, y];
  }
  return numbers;
}

const file = new URL(import.meta.resolve('world-atlas/countries-50m.json'));
const world = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
  readonly countries: GeometryCollection;
  readonly land: GeometryCollection;
}>;
const rings = feature(world, world.objects.land).features.flatMap(({ geometry }) => {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}) as unknown as readonly Point[][];
const borders = mesh(world, world.objects.countries, (one, other) => one !== other)
  .coordinates as unknown as readonly Point[][];

const land = rings
  .filter((ring) => ring.some(([, latitude]) => latitude > SOUTH_deg) && areaOf(ring) >= MIN_AREA_deg2)
  .map(packed)
  .filter((numbers) => numbers.length >= 8);
const lines = borders.map(packed).filter((numbers) => numbers.length >= 4);
const target = new URL('../../models/places/tables/coastlines.json', import.meta.url);
writeFileSync(target, `${JSON.stringify({ steps_per_deg: STEPS_PER_deg, land, borders: lines })}\n`);
console.log(`${String(land.length)} outlines of land, ${String(lines.length)} borders`);
