import type { JSX } from 'preact';
import {
  connectionProblem,
  disconnectNode,
  sourcesAt,
  type FedItem,
} from '../../../../models/edit/commands/powerNodes.ts';
import { objectAt, textAt } from '../../../../models/edit/document/json.ts';
import { oneLineMembers } from '../../../../models/present/diagrams/oneLineMembers.ts';
import { racksId, type DrawnTopology } from '../../../../models/present/diagrams/topologyGraph.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { ConnectSelect } from './ConnectSelect.tsx';
import { connectItems } from './oneLineActions.ts';
import { editedDesign, runOnDesign } from './editedDesign.ts';
import { selectItem } from './oneLineState.ts';

interface FedListProps {
  readonly topology: DrawnTopology;
  readonly nodeId: string;
}

const lists = ['nodes', 'loads'] as const;

/** What a node feeds, and what else it could feed. */
export function FedList({ topology, nodeId }: FedListProps): JSX.Element {
  const document = editedDesign.value;
  const all = lists.flatMap((list) =>
    Object.keys(objectAt(document, ['powerTopology', list])).map((id): FedItem => ({ list, id })),
  );
  const nameOf = ({ list, id }: FedItem): string =>
    textAt(document, ['powerTopology', list, id, 'name']) ?? id;
  const itemOf = ({ list, id }: FedItem): string => `${list === 'nodes' ? 'node' : 'load'} ${id}`;
  const fed = all.filter(({ list, id }) => sourcesAt(document, ['powerTopology', list, id]).includes(nodeId));
  const racks = topology.racks.filter(({ from }) => from.includes(nodeId)).map(({ from }) => racksId(from));
  const possible = [
    ...all
      .filter((item) => connectionProblem(document, nodeId, item) === null)
      .map((item) => ({ value: itemOf(item), label: nameOf(item) })),
    ...oneLineMembers(
      topology,
      topology.racks
        .filter(({ from }) => from.length > 0 && !from.includes(nodeId))
        .map(({ from }) => racksId(from)),
    ).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <section class="one-line-list" aria-label="Feeds">
      <h4>Feeds</h4>
      {fed.length + racks.length === 0 && <p class="rack-note">Nothing yet.</p>}
      <ul>
        {fed.map((item) => (
          <li key={itemOf(item)}>
            <button
              type="button"
              class="text-button"
              onClick={() => {
                selectItem(itemOf(item));
              }}
            >
              {nameOf(item)}
            </button>
            <IconButton
              icon="remove"
              label={`Disconnect from ${nameOf(item)}`}
              onPress={() => {
                runOnDesign(disconnectNode(document, nodeId, item));
              }}
            />
          </li>
        ))}
        {oneLineMembers(topology, racks).map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              class="text-button"
              onClick={() => {
                selectItem(id);
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      <ConnectSelect
        label="Connect to"
        choices={possible}
        onChoose={(target) => {
          connectItems(`node ${nodeId}`, target);
        }}
      />
    </section>
  );
}
