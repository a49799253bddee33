import { blankPlan } from '../../models/edit/commands/blankPlan.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import { listPlans } from '../library/planListing.ts';
import { randomId } from '../library/randomId.ts';
import { storeFailureOf } from '../library/storeFailure.ts';
import { tabPlan, type TabPlan } from '../library/tabPlan.ts';
import { storeUnsaved } from '../library/unsavedChanges.ts';
import { exampleText, firstExample } from '../state/examples.ts';
import { sharedPlan } from './people/sharedPlan.ts';
import type { LinkProblem } from './people/sharedProblem.ts';
import type { OpenedPlan } from '../state/PlanSession.ts';
import { planByAddress, type AddressedPlan } from './planByAddress.ts';
import { storedPlan } from './storedPlan.ts';

/** The plan that the page opens with. */
export interface FirstDocument {
  readonly opened: OpenedPlan;
  /** Why it is not the expected one, with the remedy; null if it is. */
  readonly problem: string | null;
  /** Why the plan of a link is not shown, and this one must not be taken for it; null if no link is concerned. */
  readonly lost: LinkProblem | null;
  /** Ids of plans that should have been opened, but are damaged. */
  readonly damagedIds: readonly string[];
}

/**
 * The plan that the page opens with: the one that the address names, in this browser or on the server, else this tab's plan after
 * a reload, else the plan of the library that was opened or edited last, else the example. Neither a damaged plan nor a store that cannot be
 * read leaves the page without a plan.
 *
 * @param named - by the address
 */
export async function firstDocument(named: TabPlan | null): Promise<FirstDocument> {
  const chosen = named ?? tabPlan();
  const unsaved = await problemOf(storeUnsaved());
  if (chosen?.kind === 'shared') {
    const reading = await sharedPlan(chosen.secret);
    if ('opened' in reading) return { ...found(reading.opened), problem: unsaved };
    return { ...(await storedDocument(null, null, unsaved)), lost: reading };
  }
  if (chosen !== null && chosen.kind !== 'stored') {
    return { ...found(await unstoredPlan(chosen)), problem: unsaved };
  }
  return storedDocument(chosen, named, unsaved);
}

/** The chosen plan of the library, else the one that was opened or edited last, else the example. */
async function storedDocument(
  chosen: Extract<TabPlan, { readonly kind: 'stored' }> | null,
  named: TabPlan | null,
  unsaved: string | null,
): Promise<FirstDocument> {
  const addressed = named?.kind === 'stored' ? await planByAddress(named.planId) : null;
  if (addressed !== null && isOpened(addressed)) {
    return { ...found(addressed), problem: unsaved };
  }
  const lost = addressed === 'damaged' ? null : addressed;
  const { plans, problem } = await listPlans();
  const ids = plans.map(({ id }) => id);
  const damagedIds: string[] = [];
  for (const id of chosen === null || lost !== null
    ? ids
    : [chosen.planId, ...ids.filter((other) => other !== chosen.planId)]) {
    const plan = await storedPlan(id);
    if (plan === 'damaged') damagedIds.push(id);
    else if (plan !== null) {
      return { opened: plan, problem: problem ?? unsaved, lost, damagedIds };
    }
  }
  const opened = await unstoredPlan({ kind: 'example', exampleId: firstExample });
  return { opened, problem: problem ?? unsaved, lost, damagedIds };
}

const found = (opened: OpenedPlan): FirstDocument => ({ opened, problem: null, lost: null, damagedIds: [] });

const isOpened = (reading: AddressedPlan): reading is OpenedPlan =>
  typeof reading === 'object' && 'plan' in reading;

/** Null if it succeeds. */
async function problemOf(work: Promise<void>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return storeFailureOf(error).message;
  }
}

/**
 * An example, or a new plan. Nothing of it is stored before its first change.
 *
 * @param chosen - which
 */
export async function unstoredPlan(
  chosen: Extract<TabPlan, { readonly kind: 'example' | 'new' }>,
): Promise<OpenedPlan> {
  const document =
    chosen.kind === 'new'
      ? blankPlan
      : // The examples are part of the product and valid; the worker reviews them like any other document.
        (JSON.parse(await exampleText(chosen.exampleId)) as JsonObject);
  return { planId: randomId(), plan: { document, head: 0, entries: [] }, origin: chosen };
}
