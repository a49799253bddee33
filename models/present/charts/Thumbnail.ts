import { isObject, type Json } from '../../edit/document/json.ts';

/** The floor of the hall with the most placed racks, in whole mm. Lists of numbers keep it small. */
export interface FloorDrawing {
  readonly kind: 'floor';
  /** Its corners: x, y, x, y. */
  readonly outline: readonly number[];
  /** Each: x, y, width, depth, and 0 for a hot aisle or 1 for a cold one. */
  readonly aisles: readonly (readonly number[])[];
  /** Each: x, y, width, depth, and 0 for cooling or 1 for power. */
  readonly units: readonly (readonly number[])[];
  /** Adjacent racks that are alike: x, y, width, depth, their count, quarter turns from facing north, load level. */
  readonly racks: readonly (readonly number[])[];
}

/** The racks of a plan without a drawn floor. */
export interface RackGlyphs {
  readonly kind: 'racks';
  /** Racks that are alike: their count, the percentage of used rack units, load level. */
  readonly racks: readonly (readonly number[])[];
}

/** What the card of a plan shows of it. */
export type Thumbnail = FloorDrawing | RackGlyphs;

/**
 * A stored thumbnail; null if the value is none, such as that of a later version.
 *
 * @param stored - any JSON
 */
export function readThumbnail(stored: Json | undefined): Thumbnail | null {
  if (!isObject(stored)) return null;
  const { kind, outline, aisles, units, racks } = stored;
  if (!isTable(racks)) return null;
  if (kind === 'racks') return { kind, racks };
  if (kind !== 'floor' || !isNumbers(outline) || outline.length < 6) return null;
  return isTable(aisles) && isTable(units) ? { kind, outline, aisles, units, racks } : null;
}

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'number' && Number.isFinite(item));

const isTable = (value: unknown): value is readonly (readonly number[])[] =>
  Array.isArray(value) && value.every(isNumbers);
