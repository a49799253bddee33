import type { KnownNetbox } from '../../../plan/document/knownNetboxSchema.ts';
import type { Plan } from '../../../plan/document/planSchema.ts';
import { finding } from '../../../problems/Finding.ts';
import { inGroup } from '../groupReview.ts';
import { plannedRackFinder } from '../import/mergeRacks.ts';
import type { ImportedRack } from '../import/importRacks.ts';
import type { ReadObjects } from '../readObjects.ts';
import type { MatchedRack } from './PlanComparison.ts';

/**
 * Finds the rack of the plan for each rack of NetBox: the one that it was at the last review, else the one of the same name in the same
 * hall. Racks that are one of several of an entry are left out, and said.
 */
export function matchRacks(
  plan: Plan,
  known: KnownNetbox | undefined,
  { racks, review }: Pick<ReadObjects, 'racks' | 'review'>,
): MatchedRack[] {
  const knownRacks = known?.racks ?? {};
  const plannedOf = plannedRackFinder(plan.racks);
  const used = new Set<string>();
  const isSingle = (id: string): boolean => (plan.racks[id]?.count ?? 1) === 1;
  const claimed = new Set(Object.values(knownRacks).map(({ rack }) => rack));
  return racks.flatMap((imported): MatchedRack[] => {
    const netboxId = imported.netboxId ?? imported.id;
    const before = knownRacks[netboxId];
    if (before !== undefined && Object.hasOwn(plan.racks, before.rack) && !used.has(before.rack)) {
      if (!isSingle(before.rack)) return kept(imported, plan.racks[before.rack]?.name ?? before.rack, review);
      used.add(before.rack);
      return [{ netboxId, imported, known: before, planned: plannedRack(plan, before.rack) }];
    }
    const same = before === undefined ? plannedOf(imported) : undefined;
    if (same === undefined || claimed.has(same.id) || used.has(same.id)) {
      return [{ netboxId, imported, known: before, planned: undefined }];
    }
    if (same.entryCount > 1) return kept(imported, same.rack.name ?? same.id, review);
    used.add(same.id);
    return [{ netboxId, imported, known: undefined, planned: plannedRack(plan, same.id) }];
  });
}

function plannedRack({ racks }: Plan, id: string): MatchedRack['planned'] {
  const rack = racks[id];
  return rack === undefined ? undefined : { id, rack };
}

function kept({ name, at }: ImportedRack, entry: string, review: ReadObjects['review']): MatchedRack[] {
  const message = `"${name}" is one of several racks of the entry “${entry}”; it was not compared.`;
  const group = { what: 'racks are part of entries of several racks and were not compared', item: name };
  review.push(inGroup(finding('netbox-plan-kept', at, message), group));
  return [];
}
