import { signal } from '@preact/signals';
import type { HallWishes } from '../../../../models/plan/layout/feedHall.ts';
import type { HallLayout } from '../../../../models/plan/layout/layOutHall.ts';
import type { MostRacksOfHall } from '../../../../models/report/mostRacksSchema.ts';
import { applyLayout, setRackCount } from '../../../../models/edit/commands/layOut.ts';
import { call } from '../../../state/call.ts';
import { endTyping, planDocument, revision, run, undo } from '../../../state/editor.ts';
import { shownOption } from '../../../state/shownOption.ts';
import { objectAt } from '../../../../models/edit/document/json.ts';
import { counted } from '../../../../models/units/text.ts';
import { hallId, select, spoken } from '../floorState.ts';

/** Chosen layout options; others follow the placement rules of the room. */
export const wishes = signal<HallWishes>({});

export const isLayingOut = signal(false);

/** The last layout result, with its hall. */
export const laidOut = signal<{
  readonly hallId: string;
  readonly layout: HallLayout | null;
  readonly message: string;
} | null>(null);

/** The last result of the maximum number of racks, with its hall. */
export const mostFound = signal<{
  readonly hallId: string;
  readonly answer: MostRacksOfHall | null;
  readonly message: string;
} | null>(null);

/**
 * Lays out all racks of the hall in one undo step.
 *
 * @param mergeKey - of the undo step that it is merged into
 * @returns true if a rack was placed
 */
export async function layOutAll(mergeKey?: string): Promise<boolean> {
  const [hall, revisionBefore] = [hallId.value, revision.value];
  isLayingOut.value = true;
  const outcome = await call('layOutHall', { hallId: hall, wishes: wishes.value });
  isLayingOut.value = false;
  const fail = (text: string): false => {
    laidOut.value = { hallId: hall, layout: null, message: text };
    return false;
  };
  if (!outcome.isDone) return fail(outcome.message);
  const layout = outcome.value;
  if (revision.value !== revisionBefore) return fail('The plan has changed: lay out again.');
  if (layout.placedCount === 0) return fail(`No change: no rack can be placed. ${layout.reasons.join(' ')}`);
  select([]);
  const command = applyLayout(planDocument.value, layout);
  run(mergeKey === undefined ? command : { ...command, mergeKey });
  laidOut.value = { hallId: hall, layout, message: '' };
  spoken.value = `${counted(layout.placedCount, 'rack')} placed in ${counted(layout.rowCount, 'row')}, ${counted(layout.unplacedCount, 'rack')} unplaced.`;
  return true;
}

/** Requests the maximum number of racks of an entry in the hall. */
export async function findMost(request: {
  readonly rackId: string;
  readonly utility_kW?: number;
  readonly cooling_kW?: number;
}): Promise<void> {
  const hall = hallId.value;
  isLayingOut.value = true;
  const optionId =
    shownOption.value?.id ?? Object.keys(objectAt(planDocument.value, ['options']))[0] ?? 'plan';
  const outcome = await call('findMostRacks', {
    hallId: hall,
    optionId,
    wishes: wishes.value,
    ...request,
  });
  isLayingOut.value = false;
  mostFound.value = outcome.isDone
    ? { hallId: hall, answer: outcome.value, message: '' }
    : { hallId: hall, answer: null, message: outcome.message };
}

/** Sets the rack count of an entry to the maximum and lays out the hall, in one undo step. */
export async function useMost({ rack: rackId, rackCount: count }: MostRacksOfHall): Promise<void> {
  const mergeKey = `lay out ${String(count)} of ${rackId}`;
  endTyping();
  run(setRackCount(planDocument.value, { rackId, count, mergeKey }));
  const done = revision.value;
  const isPlaced = await layOutAll(mergeKey);
  if (!isPlaced && revision.value === done) undo();
  endTyping();
}
