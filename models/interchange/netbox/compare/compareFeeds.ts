import type { Feed } from '../../../power/feedSchema.ts';
import { numberText } from '../../../units/text.ts';
import { unique } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';
import { fieldDifference, recordDifference } from './changedBy.ts';
import type { PlanComparison, MatchedRack } from './PlanComparison.ts';
import { changeRack } from './Draft.ts';
import {
  feedFields,
  feedTexts,
  readFeedLine,
  readLines,
  type FeedField,
  type KnownFeed,
} from './knownNetbox.ts';
import type { ProposedChange } from './NetboxDifference.ts';

const fieldLabels: Readonly<Record<FeedField, string>> = {
  side: 'side',
  phaseCount: 'phases',
  voltage_V: 'voltage',
  current_A: 'breaker',
  deratingFraction: 'derating',
  from: 'source',
};

/** A rack of the plan whose feeds are compared. */
interface ComparedRack {
  readonly id: string;
  readonly name: string;
  readonly netboxId: string;
  readonly planned: Readonly<Record<string, Feed>>;
  readonly known: ReadonlyMap<string, KnownFeed>;
  /** Feeds of the plan by those of NetBox. */
  readonly linked: ReadonlyMap<string, string>;
}

/** Feeds of a matched rack in NetBox, by their ids there. */
function feedsNow(
  { imported }: MatchedRack,
  { objects }: PlanComparison,
): Map<string, { id: string; feed: Feed }> {
  const ids = objects.feeds.netboxIds.get(imported.id);
  return new Map(
    Object.entries(objects.feeds.byRack.get(imported.id) ?? {}).map(([id, feed]) => [
      ids?.get(id) ?? id,
      { id, feed },
    ]),
  );
}

/** The feeds of the plan that are feeds of NetBox: those of the last review, else those of the same name. */
export function linkedFeeds(matched: MatchedRack, comparison: PlanComparison): Map<string, string> {
  const { planned, known } = matched;
  const linked = new Map<string, string>();
  if (planned === undefined) return linked;
  const feeds = planned.rack.feeds ?? {};
  const knownFeeds = readLines(known?.feeds ?? {}, readFeedLine);
  for (const [netboxId, { id }] of knownFeeds) if (Object.hasOwn(feeds, id)) linked.set(netboxId, id);
  const used = new Set(linked.values());
  for (const [netboxId, { id }] of feedsNow(matched, comparison)) {
    if (knownFeeds.has(netboxId) || used.has(id) || !Object.hasOwn(feeds, id)) continue;
    linked.set(netboxId, id);
    used.add(id);
  }
  return linked;
}

/** Feeds that NetBox added to the racks of the plan, changed, or no longer has. */
export function compareFeeds(
  comparison: PlanComparison,
  links: ReadonlyMap<string, ReadonlyMap<string, string>>,
): ProposedChange[] {
  return comparison.racks.flatMap((matched): ProposedChange[] => {
    const { planned, netboxId, known } = matched;
    if (planned === undefined) return [];
    const rack: ComparedRack = {
      id: planned.id,
      name: planned.rack.name ?? planned.id,
      netboxId,
      planned: planned.rack.feeds ?? {},
      known: readLines(known?.feeds ?? {}, readFeedLine),
      linked: links.get(netboxId) ?? new Map<string, string>(),
    };
    const now = feedsNow(matched, comparison);
    const used = new UsedNames(Object.keys(rack.planned));
    const present = [...now].flatMap(([feedId, { id, feed }]): ProposedChange[] => {
      const linked = rack.linked.get(feedId);
      const plannedFeed = linked === undefined ? undefined : rack.planned[linked];
      return linked === undefined || plannedFeed === undefined
        ? [addedFeed({ feedId, id, feed }, rack, used)]
        : changedFeed({ feedId, feed, linked, plannedFeed }, rack, comparison);
    });
    return comparison.isComplete('power-feed')
      ? [...present, ...goneFeeds(rack, new Set(now.keys()))]
      : present;
  });
}

function addedFeed(
  { feedId, id, feed }: { readonly feedId: string; readonly id: string; readonly feed: Feed },
  rack: ComparedRack,
  used: UsedNames,
): ProposedChange {
  const wasRemoved = rack.known.has(feedId);
  const removed = wasRemoved ? '; it was removed from the plan' : '';
  const key = unique(id, used);
  return {
    difference: recordDifference({
      id: `feeds/${feedId}`,
      group: 'feeds',
      kind: 'added',
      text: `${rack.name}: feed ${id}, ${feedText(feed)}${removed}`,
      changedBy: wasRemoved ? 'plan' : 'netbox',
      isSuggested: !wasRemoved,
    }),
    take: (draft) => {
      changeRack(draft, rack.id, (present) => ({ ...present, feeds: { ...present.feeds, [key]: feed } }));
      draft.feedIds.get(rack.netboxId)?.set(feedId, key);
    },
  };
}

interface ChangedFeed {
  readonly feedId: string;
  readonly feed: Feed;
  /** Its id in the plan. */
  readonly linked: string;
  readonly plannedFeed: Feed;
}

function changedFeed(
  { feedId, feed, linked, plannedFeed }: ChangedFeed,
  rack: ComparedRack,
  comparison: PlanComparison,
): ProposedChange[] {
  const [now, planned] = [feedTexts(feed), feedTexts(plannedFeed)];
  return feedFields.flatMap((field): ProposedChange[] => {
    // What NetBox does not state is left to the plan.
    if (now[field] === '') return [];
    const difference = fieldDifference({
      id: `feeds/${feedId}/${field}`,
      group: 'feeds',
      text: `${rack.name}, feed ${linked}: ${fieldLabels[field]}`,
      before: rack.known.get(feedId)?.fields[field],
      planned: planned[field],
      now: now[field],
      shown: (value) => shownValue(field, value, comparison),
    });
    if (difference === undefined) return [];
    const change = (present: Feed): Feed => ({ ...present, [field]: feed[field] });
    return [
      {
        difference,
        take: (draft) => {
          changeRack(draft, rack.id, (present) => {
            const stated = present.feeds?.[linked];
            if (stated === undefined) return present;
            return { ...present, feeds: { ...present.feeds, [linked]: change(stated) } };
          });
        },
      },
    ];
  });
}

function goneFeeds(rack: ComparedRack, present: ReadonlySet<string>): ProposedChange[] {
  return [...rack.known].flatMap(([feedId, before]): ProposedChange[] => {
    const linked = rack.linked.get(feedId);
    const feed = linked === undefined ? undefined : rack.planned[linked];
    if (present.has(feedId) || linked === undefined || feed === undefined) return [];
    const texts = feedTexts(feed);
    const isAsBefore = feedFields.every((field) => texts[field] === before.fields[field]);
    return [
      {
        difference: recordDifference({
          id: `feeds/${feedId}/gone`,
          group: 'feeds',
          kind: 'gone',
          text: `${rack.name}: feed ${linked}, ${feedText(feed)}, is no longer in NetBox, or not in use`,
          changedBy: isAsBefore ? 'netbox' : 'both',
          isSuggested: isAsBefore,
        }),
        take: (draft) => {
          changeRack(draft, rack.id, ({ feeds = {}, ...others }) => {
            const { [linked]: _gone, ...left } = feeds;
            return Object.keys(left).length === 0 ? others : { ...others, feeds: left };
          });
          draft.feedIds.get(rack.netboxId)?.delete(feedId);
        },
      },
    ];
  });
}

function feedText({ side, phaseCount, voltage_V, current_A }: Feed): string {
  const phases = phaseCount === 3 ? 'three-phase' : 'single-phase';
  return `${side === undefined ? '' : `side ${side}, `}${phases}, ${numberText(voltage_V)} V, ${numberText(current_A)} A`;
}

function shownValue(field: FeedField, value: string, { plan, objects }: PlanComparison): string {
  switch (field) {
    case 'voltage_V':
      return `${value} V`;
    case 'current_A':
      return `${value} A`;
    case 'deratingFraction':
      return `${numberText(Number(value) * 100)} %`;
    case 'from':
      return (plan.powerTopology?.nodes[value] ?? objects.panels.nodes[value])?.name ?? value;
    case 'side':
    case 'phaseCount':
      return value;
  }
}
