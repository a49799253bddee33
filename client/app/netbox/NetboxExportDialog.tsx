import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { objectAt, textAt } from '../../../models/edit/document/json.ts';
import { countText } from '../../../models/units/text.ts';
import { planDocument } from '../../state/editor.ts';
import { call } from '../../state/call.ts';
import { shownOption } from '../../state/shownOption.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Segments } from '../../ui/Segments.tsx';
import type { CallOutcome } from '../../worker/calls.ts';
import type { WrittenFile } from '../../worker/files/netboxExport.ts';
import { closeNetbox, NetboxDialog } from './NetboxDialog.tsx';
import { ReviewTable } from './ReviewTable.tsx';

const versions = [
  { value: '4.6', label: 'NetBox 4.6' },
  { value: '4.7', label: 'NetBox 4.7 or later' },
] as const;

/** Browsers drop downloads that start in quick succession. */
const PAUSE_ms = 250;

/** Files of a design for import into NetBox, and what they do not contain. */
export function NetboxExportDialog(): JSX.Element {
  const options = Object.entries(objectAt(planDocument.value, ['options']));
  const optionId = useSignal(shownOption.peek()?.id ?? options[0]?.[0] ?? 'plan');
  const version = useSignal<'4.6' | '4.7'>('4.6');
  const written = useSignal<CallOutcome<'writeNetbox'> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    written.value = null;
    const hasCooling = version.value === '4.7';
    void call('writeNetbox', { optionId: optionId.value, hasCooling }).then((outcome) => {
      if (isCurrent) written.value = outcome;
    });
    return () => {
      isCurrent = false;
    };
  }, [optionId.value, version.value]);
  const { files, review } = written.value?.isDone ? written.value.value : { files: [], review: [] };
  const refusal = written.value?.isDone === false ? written.value.message : null;
  return (
    <NetboxDialog title="Export for NetBox">
      <div class="netbox-body">
        <p class="field-note">
          Import the files in the order of the list; all objects have status planned. Positions that NetBox
          does not store are in the last JSON file, which only Plenum reads.
        </p>
        <div class="floor-panel-row">
          <Segments
            label="NetBox version"
            choices={versions}
            value={version.value}
            onChoose={(value) => {
              version.value = value;
            }}
          />
          {options.length > 1 && (
            <span class="control">
              <select
                class="input select"
                aria-label="Option"
                value={optionId.value}
                onChange={(event) => {
                  optionId.value = event.currentTarget.value;
                }}
              >
                {options.map(([id, option]) => (
                  <option key={id} value={id}>
                    {textAt(option, ['name']) ?? id}
                  </option>
                ))}
              </select>
              <Icon name="down" />
            </span>
          )}
        </div>
        <p role="status" class={refusal === null ? 'field-note' : 'field-message'}>
          {written.value === null ? 'Writing…' : (refusal ?? countText(files.length, 'file'))}
        </p>
        <ul class="netbox-files" aria-label="Files">
          {files.map((file) => (
            <li key={file.name}>
              <span class="trace-layer-name">{file.name}</span>
              <button
                type="button"
                class="text-button"
                aria-label={`Save ${file.name}`}
                onClick={() => {
                  save(file);
                }}
              >
                <Icon name="save" />
                Save
              </button>
            </li>
          ))}
        </ul>
        <ReviewTable review={review} />
      </div>
      <div class="netbox-actions">
        <button type="button" class="button" onClick={closeNetbox}>
          Close
        </button>
        <button
          type="button"
          class="button button-main"
          disabled={files.length === 0}
          onClick={() => {
            files.forEach((file, index) => {
              setTimeout(() => {
                save(file);
              }, index * PAUSE_ms);
            });
          }}
        >
          Save all
        </button>
      </div>
    </NetboxDialog>
  );
}

function save({ name, text }: WrittenFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
