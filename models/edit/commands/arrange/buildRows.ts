import { countText, listText } from '../../../units/text.ts';
import type { JsonObject } from '../../document/json.ts';
import { addParts } from '../floorItems.ts';
import { placeRacks, type Placing } from '../floorPlaces.ts';
import { labelsInUse } from './labelsInUse.ts';
import type { PlannedRows } from './RowsToBuild.ts';

/** A command that builds rows, and why it cannot; null if it can. */
export interface Building extends Placing {
  readonly problem: string | null;
}

/**
 * Builds planned rows: racks from the unplaced ones of their entry first, then racks that it adds to the plan, and the
 * contained aisles, in one step.
 *
 * @param document - the plan
 * @param hallId - hall of the racks
 */
export function buildRows(document: JsonObject, hallId: string, planned: PlannedRows): Building {
  const racks = planned.rows.flatMap((row) => row.racks);
  const names = planned.rows.map(({ name }) => name);
  const label = `build ${names.length === 1 ? 'row' : 'rows'} ${listText(names)}`;
  const used = labelsInUse(document);
  const taken = racks.filter((rack) => used.has(rack.label)).map((rack) => rack.label);
  if (taken.length > 0) {
    const problem = `${listText(taken)} ${taken.length === 1 ? 'is the label' : 'are labels'} of other racks: choose another row or first number.`;
    return { command: { label, edits: [] }, keys: [], addedCount: 0, problem };
  }
  const placing = placeRacks(
    document,
    racks.map(({ west_mm, south_mm, facing_deg, label: wanted }) => ({
      rackId: planned.rackId,
      x_mm: west_mm,
      y_mm: south_mm,
      facing_deg,
      label: wanted,
    })),
  );
  const adding = addParts(
    document,
    hallId,
    planned.aisles
      .filter(({ isContained }) => isContained)
      .map(({ kind, west_mm, south_mm, east_mm, north_mm }) => ({
        list: 'containments',
        stem: kind,
        value: {
          kind,
          x_mm: west_mm,
          y_mm: south_mm,
          width_mm: east_mm - west_mm,
          depth_mm: north_mm - south_mm,
        },
      })),
  );
  return {
    command: {
      label: `${label} of ${countText(racks.length, 'rack')}`,
      edits: [...placing.command.edits, ...adding.command.edits],
    },
    keys: placing.keys,
    addedCount: placing.addedCount,
    problem: null,
  };
}
