import type { RackType } from '../../catalogue/rackType.ts';
import { defaults } from '../../plan/prepare/defaults.ts';
import { textAt, valueAt, type Json, type JsonObject } from './json.ts';

/** Outer dimensions of a rack in whole mm; the height is undefined if it is not known. */
export interface RackFootprint {
  readonly width_mm: number;
  readonly depth_mm: number;
  readonly height_mm: number | undefined;
}

const sizeIn = (value: Json | undefined, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.round(value) : fallback;

/**
 * The outer dimensions of the racks of an entry of a document, valid or not; defaults where its type states none.
 *
 * @param document - the plan, whose custom rack types override the catalogue
 * @param rackTypes - of the catalogue
 * @param rack - in the document
 */
export function rackFootprint(
  document: JsonObject,
  rackTypes: Readonly<Record<string, RackType>>,
  rack: JsonObject,
): RackFootprint {
  const typeId = textAt(rack, ['rackType']) ?? '';
  // A custom row overrides the built-in row as a whole.
  const customRow = valueAt(document, ['catalogue', 'rackTypes', typeId]);
  const sizeOf = (name: 'width_mm' | 'depth_mm' | 'height_mm'): Json | undefined =>
    customRow === undefined ? rackTypes[typeId]?.[name] : valueAt(customRow, [name]);
  const height = sizeOf('height_mm');
  return {
    width_mm: sizeIn(sizeOf('width_mm'), defaults.rackWidth_mm.value),
    depth_mm: sizeIn(sizeOf('depth_mm'), defaults.rackDepth_mm.value),
    height_mm: typeof height === 'number' ? height : undefined,
  };
}
