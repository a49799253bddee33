import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { NewNodePlace } from '../../../../models/edit/commands/powerNodes.ts';
import { changeValue } from '../../../../models/edit/commands/values.ts';
import { objectAt, valueAt, type Path } from '../../../../models/edit/document/json.ts';
import type { SelectChoice } from '../../../../models/present/design/designRows.ts';
import { nodeKinds, type TopologyNode } from '../../../../models/power/topology/topologySchema.ts';
import type { DrawnTopology } from '../../../../models/present/diagrams/topologyGraph.ts';
import { nodeKindLabels } from '../../../../models/present/words/nodeKindLabels.ts';
import { supplyChoices } from '../../../../models/present/words/supplyChoices.ts';
import { NumberField } from '../../../fields/NumberField.tsx';
import { SelectField } from '../../../fields/SelectField.tsx';
import { TextField } from '../../../fields/TextField.tsx';
import { run } from '../../../state/editor.ts';
import { readOnlySource } from '../../../state/readOnlyPlan.ts';
import { chosenFailure } from '../../../state/shownFailure.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { FedList } from './FedList.tsx';
import { addBeside, removeNodeOf, toggleFailure } from './oneLineActions.ts';
import { editedDesign, editedOption, fieldCommand, runOnDesign, statedPath } from './editedDesign.ts';
import { connectingFrom, oneLineMessage } from './oneLineState.ts';
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
  const isEditable = readOnlySource.value === null && valueAt(editedDesign.value, path) !== undefined;
  return (
    <>
      {node !== undefined && <NodeLoads node={node} />}
      <FailButtons nodeId={nodeId} unitCount={node?.unitCount ?? 1} />
      {isEditable && (
        <>
          <NodeFields path={path} />
          <SourceList list="nodes" id={nodeId} />
          <FedList topology={topology} nodeId={nodeId} />
          <NodeActions nodeId={nodeId} />
        </>
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

/** The values of a node; what an option does not state, its fields show as that of the plan. */
function NodeFields({ path }: { readonly path: Path }): JSX.Element {
  const node = objectAt(editedDesign.value, path);
  const isOption = editedOption.value !== null;
  const inherited = (name: string, fallback: number | string | undefined): number | string | undefined => {
    const value = node[name];
    return isOption && (typeof value === 'number' || typeof value === 'string') ? value : fallback;
  };
  const at = (
    name: string,
    label: string,
    fallback: number | string,
  ): Pick<Parameters<typeof NumberField>[0], 'path' | 'label' | 'placeholder' | 'commandOf'> => ({
    path: statedPath([...path, name]),
    label,
    placeholder: inherited(name, fallback),
    commandOf: fieldCommand([...path, name], label),
  });
  const text = (name: string, label: string, fallback: string): Parameters<typeof TextField>[0] => ({
    ...at(name, label, fallback),
    placeholder: String(inherited(name, fallback)),
  });
  const labelOf = (choices: readonly SelectChoice[], value: unknown): string | undefined =>
    choices.find((choice) => choice.value === value)?.label;
  return (
    <div class="one-line-fields">
      <TextField {...text('name', 'Name', path.at(-1) ?? '')} />
      <SelectField
        path={statedPath([...path, 'kind'])}
        label="Kind"
        choices={kindChoices}
        whenEmpty={isOption ? labelOf(kindChoices, node['kind']) : undefined}
        onChoose={(value) => {
          if (value === undefined) return;
          runOnDesign(changeValue(editedDesign.value, { path: [...path, 'kind'], value, label: 'Kind' }));
        }}
      />
      <TextField {...text('side', 'Side', 'none')} />
      <NumberField {...at('unitCount', 'Units', 1)} />
      <NumberField {...at('unitRating_kW', 'Unit rating', 'not stated')} unit="kW" step={10} />
      <NumberField {...at('unitRating_kVA', 'Unit rating', 'not stated')} unit="kVA" step={10} />
      <NumberField {...at('efficiency', 'Efficiency', 1)} unit="%" factor={100} />
      <SelectField
        path={statedPath([...path, 'supply'])}
        label="Several sources"
        choices={supplyChoices}
        whenEmpty={labelOf(supplyChoices, inherited('supply', undefined)) ?? 'By kind (default)'}
        onChoose={(value) => {
          run(fieldCommand([...path, 'supply'], 'Several sources')(value));
        }}
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
