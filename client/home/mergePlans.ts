import { folded } from '../../models/present/format/folded.ts';
import type { PlanCard } from '../library/PlanCard.ts';
import { UNTITLED } from '../library/records.ts';
import type { ServerPlanEntry } from '../sync/serverPlans.ts';
import { matchingPlans } from './cardFilter.ts';
import type { ListedPlan, PlanPlace } from './ListedPlan.ts';

/** What the one list is made of. */
export interface ListParts {
  /** The plans of this browser. */
  readonly own: readonly PlanCard[];
  /** The plans of the server in its order, as far as they were read; null while it does not answer. */
  readonly server: readonly ServerPlanEntry[] | null;
  /** The server has more plans than were read. */
  readonly hasMore: boolean;
  readonly search: string;
  readonly sort: 'changed' | 'name';
}

/** Who changed a plan on a server that does not recognise people. */
const UNRECOGNISED = 'local user';

/**
 * The plans of the server and of this browser in one list, each once. While the server has more, the list ends where what was read of
 * it ends: a plan that is read later does not appear between others.
 */
export function mergePlans(parts: ListParts): readonly ListedPlan[] {
  const { own, server, search, sort, hasMore } = parts;
  const serverPlans = new Map((server ?? []).map((plan) => [plan.id, plan]));
  const matching = new Set(matchingPlans(own, search).map(({ id }) => id));
  const listed = own
    .filter(({ id }) => matching.has(id) || serverPlans.has(id))
    .map((local) => ownPlan(local, serverPlans.get(local.id) ?? null, parts));
  const ownIds = new Set(own.map(({ id }) => id));
  for (const plan of serverPlans.values()) if (!ownIds.has(plan.id)) listed.push(serverPlan(plan));
  const compare = sort === 'name' ? byName : byChange;
  const sorted = listed.sort(compare);
  const last = hasMore ? server?.at(-1) : undefined;
  if (last === undefined) return sorted;
  const end = sorted.find(({ id }) => id === last.id);
  return end === undefined ? sorted : sorted.filter((plan) => compare(plan, end) <= 0);
}

function ownPlan(local: PlanCard, server: ServerPlanEntry | null, parts: ListParts): ListedPlan {
  const { id } = local;
  const place = placeOf(local, server, parts);
  const isServerShown = server !== null && place === 'both';
  return {
    ...{ id, place, local, server },
    name: isServerShown ? nameOf(server) : local.name,
    changedAt_ms: server === null ? local.editedAt_ms : Math.max(server.changedAt_ms, unsentAt(local, place)),
    changedBy: isServerShown ? personOf(server) : '',
  };
}

const unsentAt = ({ editedAt_ms }: PlanCard, place: PlanPlace): number =>
  place === 'unsent' ? editedAt_ms : 0;

function placeOf({ link }: PlanCard, server: ServerPlanEntry | null, parts: ListParts): PlanPlace {
  if (link !== null && (link.isUnsent || link.conflictCount > 0)) return 'unsent';
  if (server !== null) return 'both';
  if (link === null) return 'browser';
  // Only a whole list says that a plan is not on the server.
  const isWhole = parts.server !== null && !parts.hasMore && parts.search.trim() === '';
  return isWhole ? 'removed' : 'both';
}

const serverPlan = (server: ServerPlanEntry): ListedPlan => ({
  ...{ id: server.id, place: 'server', local: null, server },
  name: nameOf(server),
  changedAt_ms: server.changedAt_ms,
  changedBy: personOf(server),
});

const nameOf = ({ name }: ServerPlanEntry): string => (name.trim() === '' ? UNTITLED : name);

/** Who changed a plan last; empty where the server does not recognise people. */
export const personOf = ({ changedBy }: Pick<ServerPlanEntry, 'changedBy'>): string =>
  changedBy === UNRECOGNISED ? '' : changedBy;

/** The last changed first; of one time, in the order of the server. */
const byChange = (one: ListedPlan, other: ListedPlan): number =>
  other.changedAt_ms - one.changedAt_ms || compareTexts(other.id, one.id);

/** As the server sorts: by the code of each character, without case and accents. */
const byName = (one: ListedPlan, other: ListedPlan): number =>
  compareTexts(folded(one.name), folded(other.name)) || compareTexts(one.id, other.id);

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
