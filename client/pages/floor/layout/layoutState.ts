import { computed, signal } from '@preact/signals';
import type { HallLayoutOptions } from '../../../../models/plan/layout/feedHall.ts';
import type { HallLayout } from '../../../../models/plan/layout/layOutHall.ts';
import type { MostRacksOfHall } from '../../../../models/report/mostRacksSchema.ts';
import { applyLayout, setRackCount } from '../../../../models/edit/commands/layOut.ts';
import { call } from '../../../state/call.ts';
import { endTyping, planDocument, revision, run, undo } from '../../../state/editor.ts';
import { shownOption } from '../../../state/shownOption.ts';
import { objectAt } from '../../../../models/edit/document/json.ts';
import { layoutText } from '../../../../models/present/floor/layoutText.ts';
import { countText } from '../../../../models/units/text.ts';
import { hallId, select, announcement } from '../floorState.ts';

/** Chosen layout options; others follow the placement rules of the room. */
export const layoutOptions = signal<HallLayoutOptions>({});

export const isLayingOut = signal(false);

/** The last layout result, with its hall. */
export const layoutResult = signal<{
  readonly hallId: string;
  readonly layout: HallLayout | null;
  readonly message: string;
} | null>(null);

/** The last result of the maximum number of racks, with its hall. */
export const mostRacksResult = signal<{
  readonly hallId: string;
  readonly result: MostRacksOfHall | null;
  readonly message: string;
} | null>(null);

/** A layout that is shown on the floor and not yet in the plan. */
interface ShownLayout {
  readonly hallId: string;
  /** Of the plan and the options that it was made for. */
  readonly revision: number;
  readonly options: HallLayoutOptions;
  readonly layout: HallLayout;
}

const preview = signal<ShownLayout | null>(null);

/** The layout that is shown on the floor, as long as hall, plan and options are those that it was made for; null if none is. */
export const shownLayout = computed((): HallLayout | null => {
  const shown = preview.value;
  if (shown === null || shown.hallId !== hallId.value) return null;
  const isCurrent = shown.revision === revision.value && shown.options === layoutOptions.value;
  return isCurrent ? shown.layout : null;
});

/** Shows a layout of the hall on the floor, without changing the plan. */
export async function previewLayout(): Promise<void> {
  const [hall, revisionBefore, options] = [hallId.value, revision.value, layoutOptions.value];
  isLayingOut.value = true;
  const outcome = await call('layOutHall', { hallId: hall, options });
  isLayingOut.value = false;
  if (!outcome.isDone) {
    layoutResult.value = { hallId: hall, layout: null, message: outcome.message };
    return;
  }
  const layout = outcome.value;
  layoutResult.value = { hallId: hall, layout, message: '' };
  preview.value = { hallId: hall, revision: revisionBefore, options, layout };
  announcement.value = layoutText(layout);
}

/** Removes the shown layout without applying it. */
export function discardLayout(): void {
  preview.value = null;
  layoutResult.value = null;
}

/** Applies the shown layout in one undo step. */
export function applyShownLayout(): void {
  const layout = shownLayout.peek();
  if (layout === null || layout.placedCount === 0) return;
  select([]);
  preview.value = null;
  run(applyLayout(planDocument.value, layout));
  announcement.value = `${countText(layout.placedCount, 'rack')} placed in ${countText(layout.rowCount, 'row')}, ${countText(layout.unplacedCount, 'rack')} unplaced.`;
}

/**
 * Lays out all racks of the hall in one undo step.
 *
 * @param mergeKey - of the undo step that it is merged into
 * @returns true if a rack was placed
 */
async function runLayout(mergeKey?: string): Promise<boolean> {
  const [hall, revisionBefore] = [hallId.value, revision.value];
  isLayingOut.value = true;
  const outcome = await call('layOutHall', { hallId: hall, options: layoutOptions.value });
  isLayingOut.value = false;
  const fail = (text: string): false => {
    layoutResult.value = { hallId: hall, layout: null, message: text };
    return false;
  };
  if (!outcome.isDone) return fail(outcome.message);
  const layout = outcome.value;
  if (revision.value !== revisionBefore) return fail('The plan has changed: lay out again.');
  if (layout.placedCount === 0) return fail(`No change: no rack can be placed. ${layout.reasons.join(' ')}`);
  select([]);
  const command = applyLayout(planDocument.value, layout);
  run(mergeKey === undefined ? command : { ...command, mergeKey });
  layoutResult.value = { hallId: hall, layout, message: '' };
  announcement.value = `${countText(layout.placedCount, 'rack')} placed in ${countText(layout.rowCount, 'row')}, ${countText(layout.unplacedCount, 'rack')} unplaced.`;
  return true;
}

/** Requests the maximum number of racks of an entry in the hall. */
export async function countMostRacks(request: {
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
    options: layoutOptions.value,
    ...request,
  });
  isLayingOut.value = false;
  mostRacksResult.value = outcome.isDone
    ? { hallId: hall, result: outcome.value, message: '' }
    : { hallId: hall, result: null, message: outcome.message };
}

/** Sets the rack count of an entry to the maximum and lays out the hall, in one undo step. */
export async function applyMostRacks({ rack: rackId, rackCount: count }: MostRacksOfHall): Promise<void> {
  const mergeKey = `lay out ${String(count)} of ${rackId}`;
  endTyping();
  run(setRackCount(planDocument.value, { rackId, count, mergeKey }));
  const done = revision.value;
  const isPlaced = await runLayout(mergeKey);
  if (!isPlaced && revision.value === done) undo();
  endTyping();
}
