import { computed, signal } from '@preact/signals';
import { objectAt, valueAt } from '../../../../models/edit/document/json.ts';
import type { PlacedItem } from '../../../../models/present/diagrams/oneLineDrawing.ts';
import { statedTopology, type DrawnStatement } from '../../../../models/present/diagrams/statedTopology.ts';
import { shownOption } from '../../../state/shownOption.ts';
import { editedDesign } from './editedDesign.ts';

/** Id of the selected item of the diagram, as `node ups-a`; null if none is. */
export const selectedItem = signal<string | null>(null);

/** Nodes and racks that are drawn apart from what equals them. */
export const apart = signal<ReadonlySet<string>>(new Set());

/** Whether equal branches are drawn once. */
export const isGrouped = signal(true);

/** The item that the keyboard reaches. */
export const focusedItem = signal<string | null>(null);

/** The node that a connection is being made from; null if none is. */
export const connectingFrom = signal<string | null>(null);

/** The items of the diagram as they are drawn. */
export const placedItems = signal<readonly PlacedItem[]>([]);

/** The announcement of the diagram to screen readers, and the answer to what was tried. */
export const oneLineMessage = signal('');

export const isTopologyStated = computed(
  () =>
    valueAt(editedDesign.value, ['powerTopology']) !== undefined ||
    (shownOption.value?.topology ?? null) !== null,
);

/** The topology that is drawn: as the edited design states it now, with the loads that are known of it. */
export const drawnStatement = computed((): DrawnStatement | null => {
  const report = shownOption.value?.topology ?? null;
  const stated = valueAt(editedDesign.value, ['powerTopology']);
  return stated === undefined ? null : statedTopology(stated, report);
});

/** Id of the node of an item: `ups-a` of `node ups-a`; undefined for racks and loads. */
export const nodeIdOf = (itemId: string | null): string | undefined =>
  itemId?.startsWith('node ') === true ? itemId.slice('node '.length) : undefined;

/** Selects an item, or nothing. */
export function selectItem(id: string | null): void {
  selectedItem.value = id;
  if (id !== null) focusedItem.value = id;
}

/** Draws a node or racks apart from what equals them, and selects them. */
export function showApart(id: string): void {
  apart.value = new Set([...apart.value, id]);
  selectItem(id);
}

/** Nodes of the edited design in their order, as choices. */
export const nodeChoices = computed(() =>
  Object.entries(objectAt(editedDesign.value, ['powerTopology', 'nodes'])).map(([id, node]) => {
    const name = valueAt(node, ['name']);
    return { value: id, label: typeof name === 'string' ? name : id };
  }),
);
