import {
  groupItems,
  groupOfEntry,
  ungroupItems,
} from '../../../../models/edit/commands/arrange/groupItems.ts';
import { isLockedEntry, lockItems } from '../../../../models/edit/commands/arrange/lockItems.ts';
import { swapRacks } from '../../../../models/edit/commands/arrange/swapRacks.ts';
import { countText } from '../../../../models/units/text.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { hallId, scene, select, selectedItems, announcement } from '../floorState.ts';
import { openPanel } from '../layout/floorPanel.ts';

/** Keys of the items that are selected with one: those of its group, or itself. */
export function withGroup(key: string): readonly string[] {
  const present = scene.value;
  const group = groupOfEntry(present?.byKey.get(key)?.stated);
  if (present === null || group === undefined) return [key];
  return present.items.filter(({ stated }) => groupOfEntry(stated) === group).map((item) => item.key);
}

/** Locks the selection; unlocks it if all of it is locked. */
export function toggleLock(): void {
  const items = selectedItems.value;
  if (items.length === 0) return;
  const isLocked = !items.every(({ stated }) => isLockedEntry(stated));
  run(lockItems(planDocument.value, hallId.value, { keys: items.map(({ key }) => key), isLocked }));
  announcement.value = isLocked
    ? `Locked ${countText(items.length, 'item')}: moving, aligning and layout leave them in place.`
    : `Unlocked ${countText(items.length, 'item')}.`;
}

/** Makes a group of the selected items. */
export function groupSelection(): void {
  const items = selectedItems.value;
  if (items.length < 2) {
    announcement.value = 'Select two or more items to group them.';
    return;
  }
  run(
    groupItems(
      planDocument.value,
      hallId.value,
      items.map(({ key }) => key),
    ),
  );
  announcement.value = `Grouped ${countText(items.length, 'item')}: they are selected and moved together.`;
}

/** Dissolves the groups of the selected items. */
export function ungroupSelection(): void {
  const command = ungroupItems(
    planDocument.value,
    hallId.value,
    selectedItems.value.map(({ key }) => key),
  );
  if (command.edits.length === 0) {
    announcement.value = 'No item of the selection is in a group.';
    return;
  }
  run(command);
  announcement.value = 'Ungrouped.';
}

/** Swaps the two selected racks. */
export function swapSelection(): void {
  const [one, other, ...more] = selectedItems.value.filter(({ list }) => list === 'racks');
  if (one === undefined || other === undefined || more.length > 0) {
    announcement.value = 'Select two racks to swap them.';
    return;
  }
  const { command, keys, problem } = swapRacks(planDocument.value, [one, other]);
  if (problem !== null) {
    announcement.value = problem;
    return;
  }
  run(command);
  select(keys);
  announcement.value = `Swapped ${one.label} and ${other.label}.`;
}

/** Opens the panel for copies, distances and labels of the selection. */
export function openArrange(): void {
  if (selectedItems.value.length > 0) openPanel.value = 'arrange';
  else announcement.value = 'Select items to arrange them.';
}
