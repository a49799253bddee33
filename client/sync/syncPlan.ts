import { applyEdits } from '../../models/edit/document/edit.ts';
import { equalJson } from '../../models/edit/document/equalJson.ts';
import type { InFlight, PlanLink } from '../library/PlanLink.ts';
import type { LinkChange, LinkedPlan } from '../library/planLinks.ts';
import { mergeLinked, type NewIds } from './mergeLinked.ts';
import { knownPlan, receivePlan, type Asking } from './receivePlan.ts';
import type { PlanServer, ServerFailure, Theirs } from './PlanServer.ts';
import type { SyncRefusal } from './SyncState.ts';

/** The plans of the browser, as the exchange with the server needs them. */
export interface LinkedPlans {
  readonly read: (planId: string) => Promise<LinkedPlan | null>;
  /** Answers what is stored then; null if the plan or its link was changed since it was read. */
  readonly store: (read: LinkedPlan, change: LinkChange) => Promise<LinkedPlan | null>;
  /** Leaves the plan in this browser only. */
  readonly unlink: (planId: string) => Promise<void>;
}

export interface SyncParts extends NewIds {
  readonly plans: LinkedPlans;
  readonly server: PlanServer;
}

/** How an exchange has ended. */
export type SyncOutcome =
  /** The server has what was here, and what it had is here. */
  | { readonly kind: 'done' }
  | { readonly kind: 'browser-only' }
  | { readonly kind: 'offline' }
  | {
      readonly kind: 'refused';
      readonly why: SyncRefusal;
      readonly reason: string;
      readonly isPassing: boolean;
    };

/** Turns until a plan that others change all the time is left for the next exchange. */
const MAX_TURNS = 30;

/**
 * Exchanges changes of a plan with the server until both have the same, but for open conflicts. It can be interrupted anywhere, and
 * several tabs may do it at once: every step is stored, if the plan was not changed since, before the next one begins.
 *
 * @param planId - a plan of the library
 * @param asked - what the server is asked for at first
 */
export async function syncPlan(planId: string, asked: Asking, parts: SyncParts): Promise<SyncOutcome> {
  let asking = asked;
  let known: LinkedPlan | null = null;
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const linked: LinkedPlan | null = known ?? (await parts.plans.read(planId));
    if (linked === null) return { kind: 'browser-only' };
    const step = await stepOf(linked, asking, parts);
    if (step.kind === 'ended') return step.outcome;
    ({ asking, known } = step);
  }
  return { kind: 'done' };
}

type Step =
  | { readonly kind: 'ended'; readonly outcome: SyncOutcome }
  /** The plan as it is stored now; null if others have changed it, so that it has to be read again. */
  | { readonly kind: 'next'; readonly asking: Asking; readonly known: LinkedPlan | null };

const ended = (outcome: SyncOutcome): Step => ({ kind: 'ended', outcome });

async function stepOf(linked: LinkedPlan, asking: Asking, parts: SyncParts): Promise<Step> {
  const { link, plan } = linked;
  if (link.revision > 0 && asking === 'plan') return compare(linked, parts);
  if (link.inFlight !== null) return sendInFlight(linked, link.inFlight, asking, parts);
  if (link.revision === 0) {
    const inFlight: InFlight = { kind: 'create', document: plan.document, head: plan.head };
    return next(asking, await storeLink(linked, { ...link, inFlight }, parts));
  }
  const theirs = asking === 'nothing' ? knownPlan(link) : await receivePlan(link, asking, parts.server);
  return 'kind' in theirs ? failed(linked, theirs, parts) : merge(linked, theirs, asking, parts);
}

async function merge(linked: LinkedPlan, theirs: Theirs, asking: Asking, parts: SyncParts): Promise<Step> {
  const change = mergeLinked(linked, theirs, parts);
  if (change === null) return ended({ kind: 'done' });
  const stored = await parts.plans.store(linked, change);
  return next(stored === null ? asking : 'nothing', stored);
}

/** Before anything is sent to a server that was away: the plan there may have another history since. */
async function compare(linked: LinkedPlan, parts: SyncParts): Promise<Step> {
  const { link } = linked;
  const theirs = await receivePlan(link, 'plan', parts.server);
  if ('kind' in theirs) return failed(linked, theirs, parts);
  // What is in flight may have arrived: its answer tells.
  if (link.inFlight !== null && !theirs.hasOtherHistory) return next('changes', linked);
  return merge(linked, theirs, 'plan', parts);
}

const next = (asking: Asking, known: LinkedPlan | null): Step => ({ kind: 'next', asking, known });

async function sendInFlight(
  linked: LinkedPlan,
  inFlight: InFlight,
  asking: Asking,
  parts: SyncParts,
): Promise<Step> {
  const { link } = linked;
  const { planId, revision } = link;
  const { server } = parts;
  const answer =
    inFlight.kind === 'create'
      ? await server.create(planId, inFlight.document)
      : await server.change(planId, { ...inFlight, revision });
  if (answer.kind === 'done') {
    const accepted = await storeLink(linked, acceptedLink(link, inFlight, answer.revision), parts);
    // A plan that the server has just got was changed by no other.
    return next(inFlight.kind === 'create' ? 'nothing' : asking, accepted);
  }
  if (answer.kind === 'plan-exists') return joinExisting(linked, inFlight, parts);
  if (answer.kind === 'outdated' || answer.kind === 'revision-unknown') {
    return next('changes', await storeLink(linked, { ...link, inFlight: null }, parts));
  }
  return failed(linked, answer, parts);
}

function acceptedLink(link: PlanLink, inFlight: InFlight, revision: number): PlanLink {
  const { head } = inFlight;
  if (inFlight.kind === 'create') {
    return { ...link, revision, document: inFlight.document, ancestor: null, head, inFlight: null };
  }
  const withEdits = (document: PlanLink['document']): PlanLink['document'] =>
    applyEdits(document, inFlight.edits).document;
  const ancestor = link.ancestor === null ? null : withEdits(link.ancestor);
  return { ...link, revision, document: withEdits(link.document), ancestor, head, inFlight: null };
}

/** The plan is on the server already, as after a creation whose answer was lost: its first revision is what both start from. */
async function joinExisting(linked: LinkedPlan, inFlight: InFlight, parts: SyncParts): Promise<Step> {
  const { link } = linked;
  const first = await parts.server.read(link.planId, 1);
  if (first.kind !== 'done') return failed(linked, first, parts);
  const { revision, document } = first;
  const isOurs = inFlight.kind === 'create' && equalJson(document, inFlight.document);
  const joined = isOurs
    ? acceptedLink(link, inFlight, revision)
    : { ...link, revision, document, ancestor: document, inFlight: null };
  return next('changes', await storeLink(linked, joined, parts));
}

async function failed(linked: LinkedPlan, failure: ServerFailure, parts: SyncParts): Promise<Step> {
  const { link } = linked;
  switch (failure.kind) {
    case 'offline':
      return ended(failure);
    case 'no-store':
      return leave(link, parts);
    case 'refused': {
      // Who may not write has the new plan in the browser only.
      if (failure.why === 'read-only' && link.revision === 0) return leave(link, parts);
      // What the server does not want is not sent again as it is: the next change is made from what is here then.
      if (!failure.isPassing && link.inFlight !== null)
        await storeLink(linked, { ...link, inFlight: null }, parts);
      return ended(failure);
    }
    case 'outdated':
    case 'plan-exists':
    case 'revision-unknown':
      // The server contradicts itself, or was changed between two requests: later.
      return ended({ kind: 'offline' });
  }
}

/** A plan that the server never had stays in the browser; of others the server may have a store again later. */
async function leave(link: PlanLink, parts: SyncParts): Promise<Step> {
  if (link.revision > 0) return ended({ kind: 'offline' });
  await parts.plans.unlink(link.planId);
  return ended({ kind: 'browser-only' });
}

const storeLink = (linked: LinkedPlan, link: PlanLink, { plans }: SyncParts): Promise<LinkedPlan | null> =>
  plans.store(linked, { link, entry: null, document: linked.plan.document });
