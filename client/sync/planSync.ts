import { followChannel } from '../library/libraryChannel.ts';
import {
  addLink,
  linkedPlanIds,
  readLinked,
  readLinkState,
  removeLink,
  storeLinked,
} from '../library/planLinks.ts';
import { newLink } from '../library/PlanLink.ts';
import { randomId } from '../library/randomId.ts';
import { chosenConflicts, type ConflictChoice } from './chosenConflicts.ts';
import { httpPlanServer } from './httpPlanServer.ts';
import { planRunner, type PlanRunner } from './planRunner.ts';
import { failureText } from './requestServer.ts';
import { syncPlan, type SyncParts } from './syncPlan.ts';
import type { SyncState } from './SyncState.ts';

/** After the library has a change: more of them may follow at once. */
const EDIT_PAUSE_ms = 300;
/** A tab that is not seen leaves the work to one that is. */
const HIDDEN_PAUSE_ms = 2000;
/** Between the plans that have waited since an earlier visit. */
const BACKLOG_PAUSE_ms = 500;

const parts: SyncParts = {
  plans: { read: readLinked, store: storeLinked, unlink: removeLink },
  server: httpPlanServer(),
  newId: randomId,
  now: Date.now,
};

const runners = new Map<string, PlanRunner>();
let isStarted = false;

function runnerOf(planId: string): PlanRunner {
  const known = runners.get(planId);
  if (known !== undefined) return known;
  const runner = planRunner(planId, (asking) => syncPlan(planId, asking, parts));
  runners.set(planId, runner);
  return runner;
}

const isHidden = (): boolean => document.visibilityState === 'hidden';

/** Begins to exchange the plans of this browser with the server: those that are followed, and those that change. Called once. */
export function startSync(): void {
  if (isStarted) return;
  isStarted = true;
  followChannel(({ planId, what, isFromServer }) => {
    if ((what === 'journal' || what === 'list') && isFromServer !== true) runners.get(planId)?.noteEntries();
    if (what === 'link') void runners.get(planId)?.refresh();
    else if (what !== 'card') runnerOf(planId).schedule(isHidden() ? HIDDEN_PAUSE_ms : EDIT_PAUSE_ms, false);
  });
  document.addEventListener('visibilitychange', () => {
    for (const runner of runners.values()) {
      runner.listen();
      if (isHidden()) continue;
      runner.doubt();
      runner.schedule(0, true);
    }
  });
  for (const event of ['online', 'offline', 'pageshow']) addEventListener(event, syncAllNow);
  void sendBacklog();
}

/** Exchanges all plans at once that this tab knows, as after a sign-in. */
export function syncAllNow(): void {
  for (const runner of runners.values()) {
    runner.listen();
    runner.schedule(0, true);
  }
}

/** Sends what earlier visits could not send. */
async function sendBacklog(): Promise<void> {
  const ids = await linkedPlanIds().catch(() => []);
  let pause_ms = BACKLOG_PAUSE_ms;
  for (const planId of ids) {
    const state = await readLinkState(planId).catch(() => null);
    if (state?.isPending !== true) continue;
    runnerOf(planId).schedule(pause_ms, false);
    pause_ms += BACKLOG_PAUSE_ms;
  }
}

/**
 * Follows how a plan stands to the server, and keeps it up to date with the server meanwhile.
 *
 * @param planId - of the library
 * @param callback - receives the state, at once and after each change of it
 * @returns ends it
 */
export function followSync(planId: string, callback: (state: SyncState) => void): () => void {
  const runner = runnerOf(planId);
  const end = runner.follow(callback);
  void runner.refresh();
  runner.schedule(0, true);
  return end;
}

/**
 * How a plan stands to the server, as far as this tab knows.
 *
 * @param planId - of the library
 * @returns undefined before anything is known of it
 * @public
 */
export function syncStateOf(planId: string): SyncState | undefined {
  return runners.get(planId)?.state();
}

/**
 * Tells that a plan was changed in this tab: it counts as being sent until an exchange has ended.
 *
 * @param planId - of the library
 */
export function expectSending(planId: string): void {
  runners.get(planId)?.expectSending();
}

/** Exchanges a plan with the server now, rather than after a pause. */
export function syncNow(planId: string): void {
  runnerOf(planId).schedule(0, true);
}

/**
 * Has the server keep a plan that was in this browser only.
 *
 * @param planId - of the library
 * @throws StoreFailure
 */
export async function keepOnServer(planId: string): Promise<null> {
  await addLink(newLink(planId));
  syncNow(planId);
  return null;
}

/**
 * Brings a plan back on the server after it was deleted there, with what this browser has of it. A plan that the server has lost for
 * good becomes a new one there, under the same id. A plan of this browser only stays what it is.
 *
 * @param planId - of the library
 * @returns why it was not brought back, as a sentence for the user; null if it was
 * @throws StoreFailure
 */
export async function putBackOnServer(planId: string): Promise<string | null> {
  if ((await readLinkState(planId)) === null) return null;
  const answer = await parts.server.bringBack(planId);
  if (answer.kind === 'refused' && answer.why === 'deleted') {
    await removeLink(planId);
    return keepOnServer(planId);
  }
  syncNow(planId);
  return answer.kind === 'done' ? null : failureText(answer);
}

/** Other tabs may write the plan at the same time. */
const MAX_TRIES = 20;

/**
 * Ends conflicts: with the value here, which the server gets, or with that of the server, which becomes a change here that undo
 * takes back, all in one step. A conflict that has ended already is left as it is.
 *
 * @param planId - of the library
 * @param choices - the conflicts, and which value of each is to hold
 * @throws StoreFailure
 */
export async function chooseConflicts(planId: string, choices: readonly ConflictChoice[]): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const linked = await readLinked(planId);
    const change = linked === null ? null : chosenConflicts(linked, choices);
    if (linked === null || change === null) return;
    if ((await storeLinked(linked, change)) !== null) break;
  }
  syncNow(planId);
}
