import { planLimits } from '../../../plan/document/limits.ts';
import type { Rack, Scenario } from '../../../plan/document/planSchema.ts';
import { ModelError } from '../../../problems/ModelError.ts';
import type { Place } from '../../../floor/placeSchema.ts';
import { normalisedName, unique } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';

/** Maximum length of a rack name in NetBox. */
const MAX_NAME = 100;

/** One rack of a plan with its name in NetBox. */
export interface NamedRack {
  readonly id: string;
  readonly rack: Rack;
  readonly name: string;
  /** Number of racks in its entry. */
  readonly entryCount: number;
  readonly place: Place | undefined;
}

/**
 * The individual racks of a plan. A single rack has its own name; one of several has the label of its position, or the
 * name of its entry with a number. Names are unique within a hall.
 *
 * @throws ModelError `netbox-export-too-large`
 */
export function expandRacks({ racks }: Pick<Scenario, 'racks'>): NamedRack[] {
  const rackCount = Object.values(racks).reduce((sum, { count = 1 }) => sum + count, 0);
  if (rackCount > planLimits.racks) {
    const message = `The plan has ${String(rackCount)} racks; at most ${String(planLimits.racks)} can be exported.`;
    throw new ModelError('netbox-export-too-large', message, [
      { path: 'racks', rule: `at most ${String(planLimits.racks)} racks`, message },
    ]);
  }
  const usedByHall = new Map<string, UsedNames>();
  const named: NamedRack[] = [];
  for (const [id, rack] of Object.entries(racks)) {
    const usedNames = usedByHall.get(rack.hall) ?? new UsedNames();
    usedByHall.set(rack.hall, usedNames);
    const places = Object.entries(rack.places ?? {});
    const { count = 1 } = rack;
    for (let index = 0; index < count; index += 1) {
      const [label, place] = places[index] ?? [];
      const name = unique(preferredName(id, rack, { label, index }), usedNames, MAX_NAME);
      named.push({ id, rack, name, entryCount: count, place });
    }
  }
  return named;
}

function preferredName(
  id: string,
  { name, count = 1 }: Rack,
  { label, index }: { readonly label: string | undefined; readonly index: number },
): string {
  const own = normalisedName(name ?? '');
  if (count === 1) return own === '' ? (label ?? id) : own;
  return label ?? `${own === '' ? id : own}-${String(index + 1)}`;
}
