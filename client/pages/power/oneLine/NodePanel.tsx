import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { NewNodePlace } from '../../../../models/edit/commands/powerNodes.ts';
import { valueAt } from '../../../../models/edit/document/json.ts';
import { nodeKinds, type TopologyNode } from '../../../../models/power/topology/topologySchema.ts';
import type { DrawnTopology } from '../../../../models/present/diagrams/topologyGraph.ts';
import { nodeKindLabels } from '../../../../models/present/words/nodeKindLabels.ts';
import { supplyChoices } from '../../../../models/present/words/supplyChoices.ts';
import { NumberField } from '../../../fields/NumberField.tsx';
import { SelectField } from '../../../fields/SelectField.tsx';
import { TextField } from '../../../fields/TextField.tsx';
import { planDocument } from '../../../state/editor.ts';
import { readOnlySource } from '../../../state/readOnlyPlan.ts';
import { chosenFailure } from '../../../state/shownFailure.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { FedList } from './FedList.tsx';
import { addBeside, removeNodeOf, toggleFailure } from './oneLineActions.ts';
import { connectingFrom, isOverridden, oneLineMessage } from './oneLineState.ts';
import { NodeLoads } from './NodeLoads.tsx';
import { SourceList } from './SourceList.tsx';

interface NodePanelProps {
  readonly topology: DrawnTopology;
  readonly nodeId: string;
}

const kindChoices = nodeKinds.map((value) => ({ value, label: nodeKindLabels[value] }));

/** A node: what it carries, its failure, its values, and its connections. */
export function NodePanel({ topology, nodeId }: NodePanelProps): JSX.Element {
  const node = topology.nodes.find(({ id }) => id === nodeId);
  const path = ['powerTopology', 'nodes', nodeId];
  const isEditable =
    !isOverridden.value && readOnlySource.value === null && valueAt(planDocument.value, path) !== undefined;
  return (
    <>
      {node !== undefined && <NodeLoads node={node} />}
      <FailButtons nodeId={nodeId} unitCount={node?.unitCount ?? 1} />
      {isEditable ? (
        <>
          <NodeFields path={path} />
          <SourceList list="nodes" id={nodeId} />
          <FedList topology={topology} nodeId={nodeId} />
          <NodeActions nodeId={nodeId} />
        </>
      ) : (
        <p class="rack-note">The topology of this option is not edited here.</p>
      )}
    </>
  );
}

function FailButtons({
  nodeId,
  unitCount,
}: {
  readonly nodeId: string;
  readonly unitCount: number;
}): JSX.Element {
  const [first, second] = chosenFailure.value ?? [];
  const isShown = (kind: 'node' | 'unit'): boolean =>
    second === undefined && first?.kind === kind && first.id === nodeId;
  const button = (kind: 'node' | 'unit', label: string): JSX.Element => (
    <button
      type="button"
      class="button"
      aria-pressed={isShown(kind)}
      onClick={() => {
        toggleFailure({ kind, id: nodeId });
      }}
    >
      <Icon name="power" />
      {label}
    </button>
  );
  return (
    <div class="one-line-buttons">
      {button('node', 'Fail')}
      {unitCount > 1 && button('unit', 'Fail one unit')}
    </div>
  );
}

function NodeFields({ path }: { readonly path: readonly string[] }): JSX.Element {
  return (
    <div class="one-line-fields">
      <TextField path={[...path, 'name']} label="Name" placeholder={path.at(-1)} />
      <SelectField path={[...path, 'kind']} label="Kind" choices={kindChoices} />
      <TextField path={[...path, 'side']} label="Side" placeholder="none" />
      <NumberField path={[...path, 'unitCount']} label="Units" placeholder={1} />
      <NumberField
        path={[...path, 'unitRating_kW']}
        label="Unit rating"
        unit="kW"
        step={10}
        placeholder="not stated"
      />
      <NumberField
        path={[...path, 'unitRating_kVA']}
        label="Unit rating"
        unit="kVA"
        step={10}
        placeholder="not stated"
      />
      <NumberField path={[...path, 'efficiency']} label="Efficiency" unit="%" factor={100} placeholder={1} />
      <SelectField
        path={[...path, 'supply']}
        label="Several sources"
        choices={supplyChoices}
        whenEmpty="By kind (default)"
      />
    </div>
  );
}

function NodeActions({ nodeId }: { readonly nodeId: string }): JSX.Element {
  const kind = useSignal<TopologyNode['kind']>('pdu');
  const add = (place: NewNodePlace, label: string): JSX.Element => (
    <button
      type="button"
      class="button"
      onClick={() => {
        addBeside(nodeId, place, kind.value);
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      <div class="one-line-add">
        <SelectBox
          id="one-line-new-kind"
          label="Add a node"
          choices={kindChoices}
          value={kind.value}
          onChoose={(value) => {
            kind.value = value;
          }}
        />
        <div class="one-line-buttons">
          {add('above', 'Above')}
          {add('below', 'Below')}
          {add('parallel', 'Parallel copy')}
        </div>
      </div>
      <div class="one-line-buttons">
        <button
          type="button"
          class="text-button"
          onClick={() => {
            connectingFrom.value = `node ${nodeId}`;
            oneLineMessage.value = 'Choose in the diagram what it is to feed; Escape cancels.';
          }}
        >
          <Icon name="goTo" />
          Connect in the diagram
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            removeNodeOf(nodeId, false);
          }}
        >
          <Icon name="trash" />
          Delete
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            removeNodeOf(nodeId, true);
          }}
        >
          <Icon name="trash" />
          Delete and join its lines
        </button>
      </div>
    </>
  );
}
