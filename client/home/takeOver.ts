import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { PlanCard } from '../library/PlanCard.ts';
import { notify } from '../state/notices.ts';
import { keepPlan } from './keepPlans.ts';
import { mayChangeServer } from './mayChange.ts';
import { listOwnPlans, ownPlans } from './ownPlans.ts';
import { readServerList, serverList } from './serverList.ts';

/** A plan that the server did not take, and why. */
export interface NotTaken {
  readonly plan: PlanCard;
  readonly reason: string;
}

/** How far the plans of this browser are taken over. */
export type TakeOverState =
  | { readonly kind: 'offered' }
  | { readonly kind: 'running'; readonly doneCount: number; readonly count: number }
  | { readonly kind: 'ended'; readonly takenCount: number; readonly notTaken: readonly NotTaken[] };

const KEY = 'plenum-plans-offered';

export const takeOverState = signal<TakeOverState>({ kind: 'offered' });

/** The offer was answered, in this visit or an earlier one. */
const wasAnswered = signal(readAnswer());

function readAnswer(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** Never offers the plans of this browser again; their menus still do. */
export function endOffer(): void {
  wasAnswered.value = true;
  takeOverState.value = { kind: 'offered' };
  try {
    localStorage.setItem(KEY, 'answered');
  } catch {
    // Without local storage it is remembered until the page is left.
  }
}

/** The plans that are in this browser only and can be given to the server; empty if that was answered already. */
export const offeredPlans: ReadonlySignal<readonly PlanCard[]> = computed(() => {
  const { plans, failure } = serverList.value;
  if (wasAnswered.value || plans === null || failure !== null || !mayChangeServer()) return [];
  return (ownPlans.value?.plans ?? []).filter(({ link, isDamaged }) => link === null && !isDamaged);
});

/**
 * Gives plans to the server, one after the other.
 *
 * @param plans - of the offered ones
 */
export async function takeOver(plans: readonly PlanCard[]): Promise<void> {
  const notTaken: NotTaken[] = [];
  for (const [doneCount, plan] of plans.entries()) {
    takeOverState.value = { kind: 'running', doneCount, count: plans.length };
    const reason = await keepPlan(plan.id);
    if (reason !== null) notTaken.push({ plan, reason });
  }
  await Promise.all([listOwnPlans(), readServerList()]);
  const takenCount = plans.length - notTaken.length;
  if (notTaken.length > 0) {
    takeOverState.value = { kind: 'ended', takenCount, notTaken };
    return;
  }
  endOffer();
  notify(
    takenCount === 1
      ? 'The plan is on the server now.'
      : `${String(takenCount)} plans are on the server now.`,
  );
}
