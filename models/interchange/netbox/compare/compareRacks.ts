import type { Rack } from '../../../plan/document/planSchema.ts';
import { countText } from '../../../units/text.ts';
import { idOfName, unique } from '../ids.ts';
import { newRack } from '../import/mergeRacks.ts';
import type { UsedNames } from '../UsedNames.ts';
import { fieldDifference, recordDifference } from './changedBy.ts';
import {
  hallNameIn,
  isScopeWithin,
  rackTypeIn,
  type PlanComparison,
  type MatchedRack,
} from './PlanComparison.ts';
import { changeRack } from './Draft.ts';
import type { ProposedChange } from './NetboxDifference.ts';

/** Fields of a rack that NetBox states. */
export const rackFields = ['name', 'hall', 'rackType', 'coolingCapacity_kW'] as const;
type RackField = (typeof rackFields)[number];

const fieldLabels: Readonly<Record<RackField, string>> = {
  name: 'name',
  hall: 'hall',
  rackType: 'rack type',
  coolingCapacity_kW: 'cooling capacity',
};

/** Values of a rack of NetBox as texts to compare; an absent one is empty. */
export function rackTexts({ imported }: MatchedRack): Record<RackField, string> {
  const { name, hall, rackType, coolingCapacity_kW } = imported;
  return {
    name,
    hall,
    rackType,
    coolingCapacity_kW: coolingCapacity_kW === undefined ? '' : String(coolingCapacity_kW),
  };
}

/**
 * Racks that NetBox has and the plan does not, racks whose fields differ, and racks that NetBox no longer has.
 *
 * @param usedIds - ids of racks in use
 */
export function compareRacks(comparison: PlanComparison, usedIds: UsedNames): ProposedChange[] {
  const changes = comparison.racks.flatMap((matched): ProposedChange[] =>
    matched.planned === undefined
      ? [addedRack(matched, comparison, usedIds)]
      : changedFields(matched, matched.planned, comparison),
  );
  return [...changes, ...goneRacks(comparison)];
}

function addedRack(matched: MatchedRack, comparison: PlanComparison, usedIds: UsedNames): ProposedChange {
  const { netboxId, imported, known } = matched;
  const { objects } = comparison;
  const deviceCount = objects.devices.get(imported.id)?.length ?? 0;
  const feeds = objects.feeds.byRack.get(imported.id);
  const parts = [
    rackTypeIn(comparison, imported.rackType)?.name ?? imported.rackType,
    countText(deviceCount, 'device'),
    countText(Object.keys(feeds ?? {}).length, 'feed'),
  ];
  const wasRemoved = known !== undefined;
  const id = unique(imported.id, usedIds);
  const removed = wasRemoved ? '; it was removed from the plan' : '';
  const text = `Rack ${imported.name} in ${hallNameIn(comparison, imported.hall)}: ${parts.join(', ')}${removed}`;
  return {
    difference: recordDifference({
      id: `racks/${netboxId}`,
      group: 'racks',
      kind: 'added',
      text,
      changedBy: wasRemoved ? 'plan' : 'netbox',
      isSuggested: !wasRemoved,
    }),
    take: (draft) => {
      draft.racks[id] = newRack(imported, {
        ...objects,
        feeds: objects.feeds.byRack,
        hallName: (hall) => hallNameIn(comparison, hall),
      });
      draft.rackIds.set(netboxId, id);
      const ids = objects.feeds.netboxIds.get(imported.id) ?? new Map<string, string>();
      draft.feedIds.set(netboxId, new Map([...ids].map(([feed, inNetbox]) => [inNetbox, feed])));
    },
  };
}

function changedFields(
  matched: MatchedRack,
  { id, rack }: NonNullable<MatchedRack['planned']>,
  comparison: PlanComparison,
): ProposedChange[] {
  const { netboxId, known } = matched;
  const now = rackTexts(matched);
  const planned: Record<RackField, string> = {
    name: rack.name ?? id,
    hall: rack.hall,
    rackType: rack.rackType,
    coolingCapacity_kW: rack.coolingCapacity_kW === undefined ? '' : String(rack.coolingCapacity_kW),
  };
  return rackFields.flatMap((field): ProposedChange[] => {
    // What NetBox does not state is left to the plan.
    if (field === 'coolingCapacity_kW' && now[field] === '') return [];
    if (field === 'name' && isSameId(matched, id, planned.name)) return [];
    const difference = fieldDifference({
      id: `racks/${netboxId}/${field}`,
      group: 'racks',
      text: `Rack ${planned.name}: ${fieldLabels[field]}`,
      before: known?.fields[field],
      planned: planned[field],
      now: now[field],
      shown: (value) => shownValue(field, value, comparison),
    });
    if (difference === undefined) return [];
    return [
      {
        difference,
        take: (draft) => {
          changeRack(draft, id, (present) => withField(present, field, matched));
        },
      },
    ];
  });
}

/** A rack without a name of its own is called by its id, which is made from the name. */
const isSameId = ({ imported }: MatchedRack, id: string, plannedName: string): boolean =>
  plannedName === id && idOfName(imported.name, 'rack') === id;

function shownValue(field: RackField, value: string, comparison: PlanComparison): string {
  switch (field) {
    case 'name':
      return value;
    case 'hall':
      return hallNameIn(comparison, value);
    case 'rackType':
      return rackTypeIn(comparison, value)?.name ?? value;
    case 'coolingCapacity_kW':
      return `${value} kW`;
  }
}

function withField(rack: Rack, field: RackField, { imported }: MatchedRack): Rack {
  if (field !== 'coolingCapacity_kW') return { ...rack, [field]: imported[field] };
  const { coolingCapacity_kW } = imported;
  return coolingCapacity_kW === undefined ? rack : { ...rack, coolingCapacity_kW };
}

/** Racks of an earlier review that were not found where they would have been. */
function goneRacks({ plan, racks, scope, isComplete }: PlanComparison): ProposedChange[] {
  if (!isComplete('rack')) return [];
  const found = new Set(racks.map(({ netboxId }) => netboxId));
  return Object.entries(plan.netbox?.racks ?? {}).flatMap(([netboxId, known]): ProposedChange[] => {
    const rack = plan.racks[known.rack];
    if (found.has(netboxId) || rack === undefined || !isScopeWithin(known.scope, scope)) return [];
    return [
      {
        difference: recordDifference({
          id: `racks/${netboxId}/gone`,
          group: 'racks',
          kind: 'gone',
          text: `Rack ${rack.name ?? known.rack}: no longer in NetBox, not in what was read, or not in use`,
          changedBy: 'netbox',
          isSuggested: false,
        }),
        take: (draft) => {
          Reflect.deleteProperty(draft.racks, known.rack);
          draft.rackIds.delete(netboxId);
          draft.slots.delete(known.rack);
        },
      },
    ];
  });
}
