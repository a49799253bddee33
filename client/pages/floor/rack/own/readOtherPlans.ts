import { otherDevices } from '../../../../../models/edit/commands/otherDevices.ts';
import { readOtherRows } from '../../../../library/otherRows.ts';
import { call } from '../../../../state/call.ts';
import { documentId } from '../../../../state/editor.ts';
import { builtInRows, otherPlans } from '../shelfState.ts';

/** Reads the devices of the other plans of this browser; later only those of plans that were changed since. */
export async function readOtherPlans(): Promise<void> {
  const before = otherPlans.value;
  if (before.kind === 'reading') return;
  const known = before.kind === 'read' ? before : { plans: [], soundKeys: new Set<string>() };
  if (before.kind !== 'read') otherPlans.value = { kind: 'reading' };
  try {
    const plans = await readOtherRows(documentId.value, known.plans);
    const unchanged = new Set(known.plans);
    const changed = plans.filter((rows) => !unchanged.has(rows));
    // Each plan by itself: which of several plans names a device that they share depends on the plan on the page.
    const unchecked = changed.flatMap((rows) =>
      otherDevices({}, [rows], { ...builtInRows.value, devices: {} }),
    );
    const outcome = unchecked.length === 0 ? null : await call('soundDevices', unchecked);
    if (outcome?.isDone === false) throw new Error(outcome.message);
    const changedIds = new Set(changed.map(({ planId }) => planId));
    const kept = [...known.soundKeys].filter((key) => !changedIds.has(key.split('/', 1)[0] ?? ''));
    otherPlans.value = { kind: 'read', plans, soundKeys: new Set([...kept, ...(outcome?.value ?? [])]) };
  } catch (error) {
    otherPlans.value = { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}
