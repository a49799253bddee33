import { planLimits } from '../../../plan/document/limits.ts';
import type { Rack, Scenario } from '../../../plan/document/planSchema.ts';
import { ModelError } from '../../../problems/ModelError.ts';
import type { Place } from '../../../floor/placeSchema.ts';
import { plainWords, unique, type TakenNames } from '../ids.ts';

/** The longest name of a rack in NetBox. */
const LONGEST_NAME = 100;

/** One rack of a plan, by the name that it has in NetBox. */
export interface NamedRack {
  readonly id: string;
  readonly rack: Rack;
  readonly name: string;
  /** How many racks its entry stands for. */
  readonly entryCount: number;
  readonly place: Place | undefined;
}

/**
 * The racks of a plan one by one. A single rack has its own name; one of several that of its place on the floor, or the name of its
 * entry with a number. No two of a hall have the same name.
 *
 * @throws ModelError `netbox-export-too-large`
 */
export function expandRacks({ racks }: Pick<Scenario, 'racks'>): NamedRack[] {
  const rackCount = Object.values(racks).reduce((sum, { count = 1 }) => sum + count, 0);
  if (rackCount > planLimits.racks) {
    const message = `The plan has ${String(rackCount)} racks; at most ${String(planLimits.racks)} are written one by one.`;
    throw new ModelError('netbox-export-too-large', message, [
      { path: 'racks', rule: `at most ${String(planLimits.racks)} racks`, message },
    ]);
  }
  const takenByHall = new Map<string, TakenNames>();
  const named: NamedRack[] = [];
  for (const [id, rack] of Object.entries(racks)) {
    const taken = takenByHall.get(rack.hall) ?? new Map<string, number>();
    takenByHall.set(rack.hall, taken);
    const places = Object.entries(rack.places ?? {});
    const { count = 1 } = rack;
    for (let index = 0; index < count; index += 1) {
      const [label, place] = places[index] ?? [];
      const name = unique(wantedName(id, rack, { label, index }), taken, LONGEST_NAME);
      named.push({ id, rack, name, entryCount: count, place });
    }
  }
  return named;
}

function wantedName(
  id: string,
  { name, count = 1 }: Rack,
  { label, index }: { readonly label: string | undefined; readonly index: number },
): string {
  const own = plainWords(name ?? '');
  if (count === 1) return own === '' ? (label ?? id) : own;
  return label ?? `${own === '' ? id : own}-${String(index + 1)}`;
}
