import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { netboxDialog, type NetboxSource } from '../../state/netboxDialog.ts';
import { Segments } from '../../ui/Segments.tsx';
import { FileImport } from './FileImport.tsx';
import { NetboxDialog } from './NetboxDialog.tsx';
import { ServerImport } from './ServerImport.tsx';

const sources = [
  { value: 'server', label: 'NetBox server' },
  { value: 'files', label: 'Files' },
] as const;

/** Takes racks, devices and feeds from files, or from the NetBox of the server. */
export function NetboxImportDialog(): JSX.Element {
  const source = useSignal<NetboxSource>(netboxDialog.peek()?.source ?? 'files');
  return (
    <NetboxDialog title="Import from NetBox">
      <div class="netbox-source">
        <Segments
          label="Source"
          choices={sources}
          value={source.value}
          onChoose={(value) => {
            source.value = value;
          }}
        />
      </div>
      {source.value === 'files' ? <FileImport /> : <ServerImport />}
    </NetboxDialog>
  );
}
