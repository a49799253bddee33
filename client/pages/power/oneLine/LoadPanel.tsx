import type { JSX } from 'preact';
import { valueAt } from '../../../../models/edit/document/json.ts';
import type { DrawnTopology } from '../../../../models/present/diagrams/topologyGraph.ts';
import { NumberField } from '../../../fields/NumberField.tsx';
import { TextField } from '../../../fields/TextField.tsx';
import { planDocument, run } from '../../../state/editor.ts';
import { readOnlySource } from '../../../state/readOnlyPlan.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { isOverridden, selectItem } from './oneLineState.ts';
import { SourceList } from './SourceList.tsx';

interface LoadPanelProps {
  readonly topology: DrawnTopology;
  readonly loadId: string;
}

/** A load other than racks, and its sources. */
export function LoadPanel({ topology, loadId }: LoadPanelProps): JSX.Element | null {
  const path = ['powerTopology', 'loads', loadId];
  const isEditable = !isOverridden.value && readOnlySource.value === null;
  if (!isEditable || valueAt(planDocument.value, path) === undefined) {
    const load = topology.loads.find(({ id }) => id === loadId);
    return load === undefined ? null : <p>{load.load_kW} kW</p>;
  }
  return (
    <>
      <div class="one-line-fields">
        <TextField path={[...path, 'name']} label="Name" placeholder={loadId} />
        <NumberField path={[...path, 'load_kW']} label="Load" unit="kW" />
      </div>
      <SourceList list="loads" id={loadId} />
      <div class="one-line-buttons">
        <button
          type="button"
          class="text-button"
          onClick={() => {
            run({ label: `remove ${loadId}`, edits: [{ kind: 'remove', path }] });
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
