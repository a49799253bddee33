import type { JSX } from 'preact';
import { textAt, valueAt } from '../../../../models/edit/document/json.ts';
import type { DrawnTopology } from '../../../../models/present/diagrams/topologyGraph.ts';
import { NumberField } from '../../../fields/NumberField.tsx';
import { TextField } from '../../../fields/TextField.tsx';
import { readOnlySource } from '../../../state/readOnlyPlan.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { editedDesign, fieldCommand, runOnDesign, statedPath } from './editedDesign.ts';
import { selectItem } from './oneLineState.ts';
import { SourceList } from './SourceList.tsx';

interface LoadPanelProps {
  readonly topology: DrawnTopology;
  readonly loadId: string;
}

/** A load other than racks, and its sources. */
export function LoadPanel({ topology, loadId }: LoadPanelProps): JSX.Element | null {
  const path = ['powerTopology', 'loads', loadId];
  const isEditable = readOnlySource.value === null;
  const stated = valueAt(editedDesign.value, path);
  if (!isEditable || stated === undefined) {
    const load = topology.loads.find(({ id }) => id === loadId);
    return load === undefined ? null : <p>{load.load_kW} kW</p>;
  }
  const load_kW = valueAt(stated, ['load_kW']);
  return (
    <>
      <div class="one-line-fields">
        <TextField
          path={statedPath([...path, 'name'])}
          label="Name"
          placeholder={textAt(stated, ['name']) ?? loadId}
          commandOf={fieldCommand([...path, 'name'], 'Name')}
        />
        <NumberField
          path={statedPath([...path, 'load_kW'])}
          label="Load"
          unit="kW"
          placeholder={typeof load_kW === 'number' ? load_kW : undefined}
          commandOf={fieldCommand([...path, 'load_kW'], 'Load')}
        />
      </div>
      <SourceList list="loads" id={loadId} />
      <div class="one-line-buttons">
        <button
          type="button"
          class="text-button"
          onClick={() => {
            runOnDesign({ label: `remove ${loadId}`, edits: [{ kind: 'remove', path }] });
            selectItem(null);
          }}
        >
          <Icon name="trash" />
          Delete
        </button>
      </div>
    </>
  );
}
