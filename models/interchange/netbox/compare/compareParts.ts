import { mergedSite } from '../newPlanOf.ts';
import { recordDifference } from './changedBy.ts';
import type { PlanComparison } from './PlanComparison.ts';
import type { ProposedChange } from './NetboxDifference.ts';

/** Name and time zone of the site, where the plan states none. */
export function compareSite({ plan, objects }: PlanComparison): ProposedChange[] {
  const { site } = mergedSite(plan, objects.halls);
  const fields = [
    ['name', 'name'],
    ['timeZone', 'time zone'],
  ] as const;
  return fields.flatMap(([field, label]): ProposedChange[] => {
    const value = site?.[field];
    if (value === undefined || plan.site?.[field] !== undefined) return [];
    return [
      {
        difference: {
          ...recordDifference({
            id: `site/${field}`,
            group: 'site',
            kind: 'added',
            text: `Site: ${label}`,
            changedBy: 'netbox',
            isSuggested: true,
          }),
          inNetbox: value,
        },
        take: (draft) => {
          draft.site = { ...draft.site, [field]: value };
        },
      },
    ];
  });
}

/** Locations without racks as halls: those of racks come with their racks. */
export function compareHalls({ objects }: PlanComparison): ProposedChange[] {
  const used = new Set(objects.racks.map(({ hall }) => hall));
  return [...objects.halls.halls].flatMap(([id, hall]): ProposedChange[] => {
    if (used.has(id)) return [];
    return [
      {
        difference: recordDifference({
          id: `halls/${id}`,
          group: 'halls',
          kind: 'added',
          text: `Hall ${hall.name}, which has no racks in NetBox`,
          changedBy: 'netbox',
          isSuggested: false,
        }),
        take: (draft) => {
          draft.halls[id] = hall;
        },
      },
    ];
  });
}

/** Power panels without feeds of racks as nodes: those with feeds come with these. */
export function comparePanels({ objects }: PlanComparison): ProposedChange[] {
  const feeds = [...objects.feeds.byRack.values()].flatMap((some) => Object.values(some));
  const used = new Set(feeds.map(({ from }) => from));
  return Object.entries(objects.panels.nodes).flatMap(([id, node]): ProposedChange[] => {
    if (used.has(id)) return [];
    return [
      {
        difference: recordDifference({
          id: `panels/${id}`,
          group: 'panels',
          kind: 'added',
          text: `Power panel ${node.name ?? id}, which feeds no rack that was read`,
          changedBy: 'netbox',
          isSuggested: false,
        }),
        take: (draft) => {
          draft.nodes[id] = node;
        },
      },
    ];
  });
}
