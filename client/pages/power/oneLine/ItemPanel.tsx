import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { oneLineMembers } from '../../../../models/present/diagrams/oneLineMembers.ts';
import type { DrawnTopology } from '../../../../models/present/diagrams/topologyGraph.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { NodePanel } from './NodePanel.tsx';
import { isGrouped, nodeIdOf, selectedItem, selectItem, showApart } from './oneLineState.ts';
import { LoadPanel } from './LoadPanel.tsx';
import { RacksPanel } from './RacksPanel.tsx';

interface ItemPanelProps {
  readonly topology: DrawnTopology;
  /** Ids of what the selected item stands for, itself first. */
  readonly members: readonly string[];
}

/** What is selected in the diagram, with its values to edit. */
export function ItemPanel({ topology, members }: ItemPanelProps): JSX.Element | null {
  const id = selectedItem.value;
  const named = useMemo(() => oneLineMembers(topology, members), [topology, members]);
  if (id === null) return null;
  const nodeId = nodeIdOf(id);
  const title = named.find((one) => one.id === id)?.name ?? id;
  return (
    <section class="one-line-panel" aria-label={`Selected: ${title}`}>
      <div class="one-line-panel-head">
        <h3>{title}</h3>
        <IconButton
          icon="remove"
          label="Close the panel"
          onPress={() => {
            selectItem(null);
          }}
        />
      </div>
      {named.length > 1 && <MemberChoice members={named} selected={id} />}
      {nodeId !== undefined && <NodePanel key={nodeId} topology={topology} nodeId={nodeId} />}
      {id.startsWith('racks ') && <RacksPanel topology={topology} itemId={id} />}
      {id.startsWith('load ') && <LoadPanel topology={topology} loadId={id.slice('load '.length)} />}
    </section>
  );
}

interface MemberChoiceProps {
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly selected: string;
}

/** Which of several equal items is meant: it is then drawn by itself. */
function MemberChoice({ members, selected }: MemberChoiceProps): JSX.Element {
  return (
    <div class="one-line-members">
      <p class="rack-note">One of {members.length} equal ones. A change of one draws it apart.</p>
      <div class="one-line-buttons">
        <span class="control">
          <select
            class="input select"
            aria-label="Which one"
            value={selected}
            onChange={(event) => {
              showApart(event.currentTarget.value);
            }}
          >
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            isGrouped.value = false;
          }}
        >
          Draw all
        </button>
      </div>
    </div>
  );
}
