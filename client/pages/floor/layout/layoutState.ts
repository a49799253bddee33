import { computed, signal } from '@preact/signals';
import type { HallLayoutOptions } from '../../../../models/plan/layout/feedHall.ts';
import type { HallLayout } from '../../../../models/plan/layout/layOutHall.ts';
import type { MostRacksOfHall } from '../../../../models/report/mostRacksSchema.ts';
import { applyLayout, setRackCount } from '../../../../models/edit/commands/layOut.ts';
import { call } from '../../../state/call.ts';
import { endTyping, planDocument, revision, run } from '../../../state/editor.ts';
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
  /** The number of racks of an entry that it has instead of the plan's; null for those of the plan. */
  readonly count: RackCount | null;
  readonly layout: HallLayout;
}

/** A number of racks of an entry. */
interface RackCount {
  readonly rackId: string;
  readonly rackCount: number;
}

const preview = signal<ShownLayout | null>(null);

/** What is shown on the floor, as long as hall, plan and options are those that it was made for; null if nothing is. */
const currentPreview = computed((): ShownLayout | null => {
  const shown = preview.value;
  if (shown === null || shown.hallId !== hallId.value) return null;
  return shown.revision === revision.value && shown.options === layoutOptions.value ? shown : null;
});

/** The layout that is shown on the floor; null if none is. */
export const shownLayout = computed((): HallLayout | null => currentPreview.value?.layout ?? null);

/** The number of racks that the shown layout has instead of the plan's; null if it has those of the plan. */
export const shownCount = computed((): RackCount | null => currentPreview.value?.count ?? null);

/**
 * Shows a layout of the hall on the floor, without changing the plan.
 *
 * @param count - a number of racks of an entry, instead of the plan's
 */
export async function previewLayout(count: RackCount | null = null): Promise<void> {
  const [hall, revisionBefore, options] = [hallId.value, revision.value, layoutOptions.value];
  isLayingOut.value = true;
  const outcome = await call('layOutHall', { hallId: hall, options, ...(count !== null && { count }) });
  isLayingOut.value = false;
  if (!outcome.isDone) {
    layoutResult.value = { hallId: hall, layout: null, message: outcome.message };
    return;
  }
  const layout = outcome.value;
  layoutResult.value = { hallId: hall, layout, message: '' };
  preview.value = { hallId: hall, revision: revisionBefore, options, count, layout };
  announcement.value = layoutText(layout);
}

/** Removes the shown layout without applying it. */
export function discardLayout(): void {
  preview.value = null;
  layoutResult.value = null;
}

/** Applies the shown layout in one undo step, with the number of racks that it was made for. */
export function applyShownLayout(): void {
  const [layout, count] = [shownLayout.peek(), shownCount.peek()];
  if (layout === null || layout.placedCount === 0) return;
  select([]);
  preview.value = null;
  endTyping();
  if (count === null) {
    run(applyLayout(planDocument.value, layout));
  } else {
    const { rackId, rackCount } = count;
    const mergeKey = `lay out ${String(rackCount)} of ${rackId}`;
    run(setRackCount(planDocument.value, { rackId, count: rackCount, mergeKey }));
    run({ ...applyLayout(planDocument.value, layout), mergeKey });
    endTyping();
  }
  announcement.value = `${countText(layout.placedCount, 'rack')} placed in ${countText(layout.rowCount, 'row')}, ${countText(layout.unplacedCount, 'rack')} unplaced.`;
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
