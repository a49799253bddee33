import type { RackType } from '../../../models/catalogue/rackType.ts';
import type { RackReport } from '../../../models/report/reportSchema.ts';
import { defaults } from '../../../models/plan/prepare/defaults.ts';
import { textAt, valueAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';
import type { RackSize } from './scene.ts';

interface Rows {
  /** The plan, whose own rack types stand before those of the catalogue. */
  readonly document: JsonObject;
  readonly rackTypes: Readonly<Record<string, RackType>>;
  /** What the last answer said of the racks of each entry. */
  readonly reports: ReadonlyMap<string, RackReport>;
}

const sizeIn = (value: Json | undefined, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.round(value) : fallback;

/**
 * The outer sizes and the weight of the racks of an entry.
 *
 * @param rows - where to look them up
 * @param rackId - the entry
 * @param rack - as the document has it
 */
export function rackSize({ document, rackTypes, reports }: Rows, rackId: string, rack: JsonObject): RackSize {
  const typeId = textAt(rack, ['rackType']) ?? '';
  // A row of the plan stands before the built-in one, whole.
  const ownRow = valueAt(document, ['catalogue', 'rackTypes', typeId]);
  const own = (name: 'width_mm' | 'depth_mm' | 'height_mm'): Json | undefined =>
    ownRow === undefined ? rackTypes[typeId]?.[name] : valueAt(ownRow, [name]);
  const height = own('height_mm');
  return {
    width_mm: sizeIn(own('width_mm'), defaults.rackWidth_mm.value),
    depth_mm: sizeIn(own('depth_mm'), defaults.rackDepth_mm.value),
    height_mm: typeof height === 'number' ? height : undefined,
    weight_kg: reports.get(rackId)?.floorWeight_kg ?? null,
  };
}
