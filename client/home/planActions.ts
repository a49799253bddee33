import { readPlan } from '../library/planStore.ts';
import { deletePlan, duplicatePlan, rawPlanText, renamePlan } from '../library/planLibrary.ts';
import type { PlanCard } from '../library/PlanCard.ts';
import { notify } from '../state/notices.ts';
import { downloadText } from '../ui/downloadText.ts';
import { listOwnPlans } from './ownPlans.ts';

/** Runs an action on a stored plan; a failure of the store is told, and the list is read again. */
async function attempt(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    notify(error instanceof Error ? error.message : 'The plans of this browser could not be changed.');
  }
  await listOwnPlans();
}

/** Names a plan; an empty or equal name changes nothing. */
export function rename({ id, name }: PlanCard, next: string): Promise<void> {
  const trimmed = next.trim();
  if (trimmed === '' || trimmed === name) return Promise.resolve();
  return attempt(() => renamePlan(id, trimmed));
}

export function duplicate({ id, name }: PlanCard): Promise<void> {
  return attempt(async () => {
    const copyId = await duplicatePlan(id);
    notify(
      copyId === null ? `${name} cannot be duplicated: part of it cannot be read.` : `Duplicated ${name}.`,
    );
  });
}

/** Deletes a plan; the notice restores it. */
export function remove({ id, name }: PlanCard): Promise<void> {
  return attempt(async () => {
    const restore = await deletePlan(id);
    const undo = (): void => {
      void attempt(restore);
    };
    notify(`Deleted ${name}.`, { label: 'Undo', run: undo });
  });
}

/** Saves a plan as a file: its document, or all that is stored of a damaged one. */
export function saveAsFile({ id, name, isDamaged }: PlanCard): Promise<void> {
  return attempt(async () => {
    const reading = isDamaged ? undefined : await readPlan(id);
    if (reading?.kind === 'read') downloadText(name, `${JSON.stringify(reading.plan.document, null, 2)}\n`);
    else downloadText(`${name} stored data`, await rawPlanText(id));
  });
}
