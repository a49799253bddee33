import type { JsonObject } from '../../models/edit/document/json.ts';
import { deletePlan, duplicatePlan, rawPlanText, renamePlan, restorePlan } from '../library/planLibrary.ts';
import { addPlan, readPlan } from '../library/planStore.ts';
import { randomId } from '../library/randomId.ts';
import { notify } from '../state/notices.ts';
import { failureText } from '../sync/requestServer.ts';
import { httpPlanServer } from '../sync/httpPlanServer.ts';
import { deleteServerPlan, readLastChange } from '../sync/serverPlans.ts';
import { downloadText } from '../ui/downloadText.ts';
import { keepPlan, keepRemovedPlan } from './keepPlans.ts';
import type { ListedPlan } from './ListedPlan.ts';
import { mayChangeServer } from './mayChange.ts';
import { personOf } from './mergePlans.ts';
import { listOwnPlans } from './ownPlans.ts';
import { renameOnServer } from './renameOnServer.ts';
import { readServerList } from './serverList.ts';

/** Runs an action on a plan; a failure of the store of this browser is told, and the list is read again. */
async function attempt(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    notify(error instanceof Error ? error.message : 'The plans of this browser could not be changed.');
  }
  await Promise.all([listOwnPlans(), readServerList()]);
}

/** Names a plan; an empty or equal name changes nothing. */
export function rename({ id, name, local, server }: ListedPlan, next: string): Promise<void> {
  const trimmed = next.trim();
  if (trimmed === '' || trimmed === name) return Promise.resolve();
  return attempt(async () => {
    if (local !== null) await renamePlan(id, trimmed);
    else if (server !== null) await renameOnServer(server, trimmed);
  });
}

/** Copies a plan without its history, to where it is. */
export function duplicate(plan: ListedPlan): Promise<void> {
  const { id, name, local } = plan;
  return attempt(async () => {
    if (local === null) {
      await duplicateOfServer(plan);
      return;
    }
    const copyId = await duplicatePlan(id);
    notify(
      copyId === null ? `${name} cannot be duplicated: part of it cannot be read.` : `Duplicated ${name}.`,
    );
  });
}

async function duplicateOfServer({ id, name }: ListedPlan): Promise<void> {
  const read = await httpPlanServer().read(id);
  if (read.kind !== 'done') {
    notify(`${name} was not duplicated. ${failureText(read)}`);
    return;
  }
  const copy: JsonObject = { ...read.document, name: `${name} copy` };
  if (!mayChangeServer()) {
    await addPlan(randomId(), { document: copy, head: 0, entries: [] }, { link: null });
    notify(`Duplicated ${name} in this browser.`);
    return;
  }
  const made = await httpPlanServer().create(randomId(), copy);
  notify(made.kind === 'done' ? `Duplicated ${name}.` : `${name} was not duplicated. ${failureText(made)}`);
}

/** Deletes a plan where it is; the notice restores it. */
export function remove(plan: ListedPlan): Promise<void> {
  const { id, name, local } = plan;
  return attempt(async () => {
    const revision = serverRevision(plan);
    if (revision === null) {
      await deletePlan(id);
      tellDeleted(plan, false);
      return;
    }
    const answer = await deleteServerPlan({ id, revision });
    const isGone = answer.kind === 'refused' && answer.why === 'deleted';
    if (answer.kind === 'done' || isGone) {
      if (local !== null) await deletePlan(id);
      tellDeleted(plan, !isGone);
    } else if (answer.kind === 'outdated') {
      await tellChanged(plan);
    } else {
      notify(`${name} was not deleted. ${failureText(answer)}`);
    }
  });
}

/** The revision of the server that is deleted; null if the plan is in this browser only. */
function serverRevision({ place, local, server }: ListedPlan): number | null {
  if (server !== null) return server.revision;
  const revision = local?.link?.revision ?? 0;
  return place === 'removed' || revision === 0 ? null : revision;
}

function tellDeleted(plan: ListedPlan, isOnServer: boolean): void {
  const undo = (): void => {
    void restore({ ...plan, isOnServer, isInBrowser: plan.local !== null });
  };
  notify(`Deleted ${plan.name}.`, { label: 'Undo', run: undo });
}

/** A colleague has changed the plan since it was listed: it is deleted only if that is confirmed. */
async function tellChanged(plan: ListedPlan): Promise<void> {
  const { id, name, server } = plan;
  const answer = await readLastChange(id);
  if (answer.kind !== 'done') {
    notify(`${name} was not deleted: it was changed meanwhile. ${failureText(answer)}`);
    return;
  }
  const { revision, who, label } = answer.value;
  const known = server ?? { id, name, revision, changedAt_ms: 0, changedBy: who, deletedAt_ms: null };
  const by = personOf({ changedBy: who });
  notify(`${name} was not deleted: it was changed${by === '' ? '' : ` by ${by}`} meanwhile (${label}).`, {
    label: 'Delete it',
    run: () => void remove({ ...plan, server: { ...known, revision } }),
  });
}

/** Has the server keep a plan that is in this browser only, or that was deleted there. */
export function keep({ id, name, place }: ListedPlan): Promise<void> {
  return attempt(async () => {
    const problem = await (place === 'removed' ? keepRemovedPlan(id) : keepPlan(id));
    notify(
      problem === null ? `${name} is on the server now.` : `The server does not keep ${name}. ${problem}`,
    );
  });
}

/** A deleted plan, and where it can be restored. */
export interface RestorablePlan {
  readonly id: string;
  readonly name: string;
  readonly isOnServer: boolean;
  readonly isInBrowser: boolean;
}

/** Brings a deleted plan back where it was. */
export function restore({ id, name, isOnServer, isInBrowser }: RestorablePlan): Promise<void> {
  return attempt(async () => {
    const answer = isOnServer ? await httpPlanServer().bringBack(id) : null;
    if (answer !== null && answer.kind !== 'done') {
      notify(`${name} was not restored. ${failureText(answer)}`);
      return;
    }
    if (isInBrowser) await restorePlan(id);
    notify(`Restored ${name}.`);
  });
}

/** Saves a plan as a file: its document, or all that is stored of a damaged one. */
export function saveAsFile({ id, name, local }: ListedPlan): Promise<void> {
  return attempt(async () => {
    if (local === null) {
      const read = await httpPlanServer().read(id);
      if (read.kind === 'done') downloadText(name, textOf(read.document));
      else notify(`${name} was not saved. ${failureText(read)}`);
      return;
    }
    const reading = local.isDamaged ? undefined : await readPlan(id);
    if (reading?.kind === 'read') downloadText(name, textOf(reading.plan.document));
    else downloadText(`${name} stored data`, await rawPlanText(id));
  });
}

const textOf = (document: JsonObject): string => `${JSON.stringify(document, null, 2)}\n`;
