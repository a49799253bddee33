import type { RackType } from '../../catalogue/rackType.ts';
import type { JsonObject } from '../../edit/document/json.ts';
import { rackFootprint } from '../../edit/document/rackFootprint.ts';
import type { RackEntryFigures } from '../../report/rackReports.ts';
import type { RackSize } from './scene.ts';

interface Rows {
  /** The plan, whose custom rack types override the catalogue. */
  readonly document: JsonObject;
  readonly rackTypes: Readonly<Record<string, RackType>>;
  /** Racks of each entry in the last report. */
  readonly reports: ReadonlyMap<string, RackEntryFigures>;
}

/**
 * The outer dimensions and the weight of the racks of an entry.
 *
 * @param rows - where to look them up
 * @param rackId - the entry
 * @param rack - in the document
 */
export function rackSize({ document, rackTypes, reports }: Rows, rackId: string, rack: JsonObject): RackSize {
  return {
    ...rackFootprint(document, rackTypes, rack),
    weight_kg: reports.get(rackId)?.floorWeight_kg ?? null,
  };
}
