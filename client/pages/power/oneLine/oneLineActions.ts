import {
  addNode,
  connectionProblem,
  connectNode,
  removeNode,
  type FedItem,
  type NewNodePlace,
} from '../../../../models/edit/commands/powerNodes.ts';
import { connectRacks, feedsForNode } from '../../../../models/edit/commands/powerFeeds.ts';
import type { TopologyNode } from '../../../../models/power/topology/topologySchema.ts';
import type { FailureRef } from '../../../../models/power/topology/stateAfter.ts';
import { chosenFailure, showFailure } from '../../../state/shownFailure.ts';
import { shownOption } from '../../../state/shownOption.ts';
import { editedDesign, runOnDesign } from './editedDesign.ts';
import {
  connectingFrom,
  drawnStatement,
  nodeIdOf,
  oneLineMessage,
  selectedItem,
  selectItem,
} from './oneLineState.ts';

/** Adds a node beside another one and selects it. */
export function addBeside(near: string, place: NewNodePlace, kind: TopologyNode['kind']): void {
  const { command, id } = addNode(editedDesign.value, { near, place, kind });
  runOnDesign(command);
  selectItem(`node ${id}`);
  oneLineMessage.value = `Added ${id}. It states no rating yet.`;
}

/** Connects a node to a node, a load or racks of the diagram; says why it cannot be. */
export function connectItems(sourceItem: string, targetItem: string): void {
  connectingFrom.value = null;
  const source = nodeIdOf(sourceItem);
  if (source === undefined) {
    oneLineMessage.value = 'Only a node can feed something.';
    return;
  }
  if (targetItem.startsWith('racks ')) {
    connectToRacks(source, targetItem);
    return;
  }
  const isNode = targetItem.startsWith('node ');
  const target: FedItem = { list: isNode ? 'nodes' : 'loads', id: targetItem.slice('node '.length) };
  const problem = connectionProblem(editedDesign.value, source, target);
  oneLineMessage.value = problem ?? `${source} now feeds ${target.id}.`;
  if (problem === null) runOnDesign(connectNode(editedDesign.value, source, target));
}

function connectToRacks(nodeId: string, targetItem: string): void {
  const group = racksOfItem(targetItem);
  const feedIds = group === undefined ? [] : feedsForNode(editedDesign.value, group.from, nodeId);
  if (group === undefined || feedIds.length === 0) {
    oneLineMessage.value =
      'No feed of these racks is on the side of this node. Choose the feed in the panel of the racks.';
    selectItem(targetItem);
    return;
  }
  const command = connectRacks(editedDesign.value, { from: group.from, feedIds, nodeId });
  const verb = command.edits.length === 0 ? 'already' : 'now';
  runOnDesign(command);
  oneLineMessage.value = `${nodeId} ${verb} feeds ${feedIds.join(', ')} of ${group.name}.`;
}

/** The racks of an item, as the report has them. */
function racksOfItem(
  itemId: string,
): { readonly name: string; readonly from: readonly string[] } | undefined {
  return drawnStatement.value?.topology?.racks.find(
    ({ from }) => `racks ${from.toSorted().join(' ')}` === itemId,
  );
}

/** Removes a node. */
export function removeNodeOf(id: string, isJoined: boolean): void {
  runOnDesign(removeNode(editedDesign.value, id, isJoined));
  if (nodeIdOf(selectedItem.value) === id) selectItem(null);
  oneLineMessage.value = `Removed ${id}.`;
}

/** Shows what a failure does; the same one again ends it. */
export function toggleFailure(ref: FailureRef): void {
  const [current, second] = chosenFailure.value ?? [];
  const isSame = second === undefined && current?.kind === ref.kind && current.id === ref.id;
  showFailure(isSame ? null : [ref]);
}

/** Steps to the next or previous single failure, the worst first. */
export function stepFailure(by: 1 | -1): void {
  const failures = shownOption.value?.topology?.failures ?? [];
  if (failures.length === 0) return;
  const index = failureIndex();
  const next =
    index < 0 ? (by === 1 ? 0 : failures.length - 1) : (index + by + failures.length) % failures.length;
  const failure = failures[next]?.failure;
  if (failure !== undefined) showFailure([{ kind: failure.kind, id: failure.id }]);
}

/** Place of the chosen failure among the single failures of the report; -1 if it is none of them. */
export function failureIndex(): number {
  const [chosen, second] = chosenFailure.value ?? [];
  if (chosen === undefined || second !== undefined) return -1;
  return (shownOption.value?.topology?.failures ?? []).findIndex(
    ({ failure }) => failure.kind === chosen.kind && failure.id === chosen.id,
  );
}
