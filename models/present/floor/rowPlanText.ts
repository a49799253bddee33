import type { PlannedRows } from '../../edit/commands/arrange/RowsToBuild.ts';
import { countText, listText } from '../../units/text.ts';

interface RowPlanFacts {
  /** Racks that the entry gets, because no further ones are unplaced. */
  readonly addedCount: number;
  /** Name of the entry, and the number of its racks now. */
  readonly entry: string;
  readonly rackCount: number;
  /** Length of a row, as text. */
  readonly length: string;
}

/** What planned rows are and which racks they take, in words: nothing is added to the plan without being said. */
export function rowPlanText(planned: PlannedRows, facts: RowPlanFacts): string {
  const racks = planned.rows.flatMap((row) => row.racks);
  const names = planned.rows.map(({ name }) => name);
  const [first, last] = [racks[0]?.label ?? '', racks.at(-1)?.label ?? ''];
  const containedCount = planned.aisles.filter(({ isContained }) => isContained).length;
  const parts = [
    `${names.length === 1 ? 'Row' : 'Rows'} ${listText(names)}`,
    first === last ? first : `${first} to ${last}`,
    `${facts.length} long`,
    ...(containedCount === 0 ? [] : [countText(containedCount, 'contained aisle')]),
  ];
  return `${parts.join(', ')}. ${takenText(racks.length, facts)}`;
}

function takenText(placedCount: number, { addedCount, entry, rackCount }: RowPlanFacts): string {
  const takenCount = placedCount - addedCount;
  const taken = takenCount === 0 ? '' : `${countText(takenCount, 'unplaced rack')} of ${entry}. `;
  if (addedCount === 0) return taken.trim();
  const becomes = `${String(rackCount)} become ${String(rackCount + addedCount)}`;
  return `${taken}${countText(addedCount, 'rack')} added to ${entry}: ${becomes}.`;
}
