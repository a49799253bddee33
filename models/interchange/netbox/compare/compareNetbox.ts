import type { Plan } from '../../../plan/document/planSchema.ts';
import { parsePlan } from '../../../plan/document/parse.ts';
import type { Finding } from '../../../problems/Finding.ts';
import { mergeFindings } from '../../../problems/mergeFindings.ts';
import { groupReview } from '../groupReview.ts';
import { countsOf, type ImportCounts } from '../importNetbox.ts';
import type { NetboxDocument, NetboxKind } from '../NetboxDocument.ts';
import { newPlanOf } from '../newPlanOf.ts';
import { NETBOX_SOURCE, readObjects, type ImportRequest } from '../readObjects.ts';
import { UsedNames } from '../UsedNames.ts';
import { compareDevices } from './compareDevices.ts';
import { compareFeeds, linkedFeeds } from './compareFeeds.ts';
import { compareHalls, comparePanels, compareSite } from './compareParts.ts';
import { compareRacks } from './compareRacks.ts';
import { compareRows } from './compareRows.ts';
import { deviceIn, type PlanComparison, type ReadScope } from './PlanComparison.ts';
import { draftOf } from './Draft.ts';
import { finishDraft } from './finishDraft.ts';
import { knownAfter } from './knownAfter.ts';
import { readDeviceLine, readLines } from './knownNetbox.ts';
import { linkedSlots } from './linkDevices.ts';
import { matchRacks } from './matchRacks.ts';
import type { NetboxDifference } from './NetboxDifference.ts';
import { slotsOf, type Slot } from './rackSlots.ts';
import { withIds } from './withIds.ts';

/** Where objects were read, and how much of it. */
export interface ReadOrigin {
  readonly address: string;
  /** Time of the read, ISO 8601 in UTC. */
  readonly readAt: string;
  readonly scope: ReadScope;
  /** Kinds of which everything in the scope was read, so that a missing object is gone. */
  readonly complete: readonly NetboxKind[];
}

/** A plan, and what it is compared with. */
export interface CompareRequest extends Omit<ImportRequest, 'into' | 'knownHalls'> {
  /** The plan; default: a new one. */
  readonly plan?: Plan | undefined;
  /** Of objects read from NetBox itself; those of files have none, and the plan remembers nothing of them. */
  readonly origin?: ReadOrigin | undefined;
}

/** The differences between a plan and NetBox. */
export interface NetboxComparison {
  readonly differences: readonly NetboxDifference[];
  readonly review: readonly Finding[];
  readonly counts: ImportCounts;
  /**
   * The plan with some differences taken.
   *
   * @param isTaken - whether a difference is taken
   * @throws ModelError `plan-invalid` if they make it invalid
   */
  readonly take: (isTaken: (difference: NetboxDifference) => boolean) => Plan;
}

/**
 * Compares a plan with objects of NetBox.
 *
 * @param documents - decoded files or pages of the API
 * @throws ModelError as `importNetbox` does
 */
export function compareNetbox(
  documents: readonly NetboxDocument[],
  { plan: stated, origin, ...request }: CompareRequest,
): NetboxComparison {
  const known = stated?.netbox?.address === origin?.address ? stated?.netbox : undefined;
  const into = stated === undefined ? undefined : withoutImportedDevices(stated);
  const objects = withIds(readObjects(documents, { ...request, into, knownHalls: known?.halls }));
  const plan = { ...(stated ?? newPlanOf(objects)), netbox: known };
  const { library, year } = request;
  const complete = new Set(origin?.complete);
  const comparison: PlanComparison = {
    plan,
    library,
    objects,
    racks: matchRacks(plan, known, objects),
    scope: origin?.scope ?? 'all',
    isComplete: (kind) => complete.has(kind),
  };
  const links = linksOf(comparison);
  const changes = [
    ...compareSite(comparison),
    ...compareHalls(comparison),
    ...compareRows(comparison),
    ...comparePanels(comparison),
    ...compareRacks(comparison, new UsedNames(Object.keys(plan.racks))),
    ...compareDevices(comparison, links.slots),
    ...compareFeeds(comparison, links.feedIds),
  ];
  return {
    differences: changes.map(({ difference }) => difference),
    review: mergeFindings(groupReview(objects.review)),
    counts: countsOf(objects),
    take: (isTaken) => {
      const draft = draftOf(plan, links);
      for (const { difference, take } of changes) if (isTaken(difference)) take(draft);
      const finished = finishDraft(draft, comparison, { slots: links.slots, year });
      const { netbox: _known, ...others } = finished.plan;
      if (origin === undefined)
        return parsePlan({ ...others, ...(stated?.netbox && { netbox: stated.netbox }) });
      return parsePlan({ ...others, netbox: knownAfter(comparison, { draft, finished }, origin) });
    },
  };
}

/** Without the device types of earlier imports, so that they are read again and compared. */
function withoutImportedDevices(plan: Plan): Plan {
  const { catalogue } = plan;
  if (catalogue?.devices === undefined) return plan;
  const own = Object.entries(catalogue.devices).filter(([, { sources }]) => !sources.includes(NETBOX_SOURCE));
  return { ...plan, catalogue: { ...catalogue, devices: Object.fromEntries(own) } };
}

function linksOf(comparison: PlanComparison): Parameters<typeof draftOf>[1] {
  const { racks, objects } = comparison;
  const heightOf_U = (id: string): number => deviceIn(comparison, id)?.height_U ?? 0;
  const slots = new Map<string, readonly Slot[]>();
  const rackIds = new Map<string, string>();
  const feedIds = new Map<string, Map<string, string>>();
  for (const matched of racks) {
    const { netboxId, imported, planned, known } = matched;
    if (planned === undefined) continue;
    rackIds.set(netboxId, planned.id);
    feedIds.set(netboxId, linkedFeeds(matched, comparison));
    const knownDevices = readLines(known?.devices ?? {}, readDeviceLine);
    const now = objects.devices.get(imported.id) ?? [];
    slots.set(planned.id, linkedSlots(slotsOf(planned.rack.contents, heightOf_U), knownDevices, now));
  }
  return { slots, rackIds, feedIds };
}
