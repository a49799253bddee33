import type { RackType } from '../../../models/catalogue/rackType.ts';
import type { RackReport } from '../../../models/report/reportSchema.ts';
import { defaults } from '../../../models/plan/prepare/defaults.ts';
import { textAt, valueAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';
import type { RackSize } from './scene.ts';

interface Rows {
  /** The plan, whose custom rack types override the catalogue. */
  readonly document: JsonObject;
  readonly rackTypes: Readonly<Record<string, RackType>>;
  /** Racks of each entry in the last report. */
  readonly reports: ReadonlyMap<string, RackReport>;
}

const sizeIn = (value: Json | undefined, fallback: number): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.round(value) : fallback;

/**
 * The outer dimensions and the weight of the racks of an entry.
 *
 * @param rows - where to look them up
 * @param rackId - the entry
 * @param rack - in the document
 */
export function rackSize({ document, rackTypes, reports }: Rows, rackId: string, rack: JsonObject): RackSize {
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
    weight_kg: reports.get(rackId)?.floorWeight_kg ?? null,
  };
}
