import type { JSX } from 'preact';
import { deleteOwnDevice, usesOfDevice } from '../../../../../models/edit/commands/ownDevices.ts';
import { planDocument, run } from '../../../../state/editor.ts';
import { Icon } from '../../../../ui/Icon.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { Lazy } from '../../../../ui/Lazy.tsx';
import { factsById } from '../rackState.ts';
import { shelfDevice } from '../shelfState.ts';
import { ownDialog } from './ownDialog.ts';

/** Makes and imports devices of the plan, and changes or deletes the chosen one. */
export function OwnDeviceTools(): JSX.Element {
  const facts = factsById.value.get(shelfDevice.value);
  const shown = ownDialog.value;
  return (
    <div class="rack-own-tools">
      <span class="button-row">
        <button
          type="button"
          class="text-button"
          onClick={() => {
            ownDialog.value = { kind: 'new' };
          }}
        >
          <Icon name="add" />
          New device
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            ownDialog.value = { kind: 'import' };
          }}
        >
          <Icon name="open" />
          Import device types
        </button>
      </span>
      {facts?.isOwn === true && <ChosenTools id={facts.id} name={facts.name} />}
      {shown !== null && (
        <Lazy
          key={shown.kind}
          load={async () =>
            shown.kind === 'import'
              ? (await import('./DeviceTypeDialog.tsx')).DeviceTypeDialog
              : (await import('./OwnDeviceDialog.tsx')).OwnDeviceDialog
          }
        />
      )}
    </div>
  );
}

function ChosenTools({ id, name }: { readonly id: string; readonly name: string }): JSX.Element {
  const uses = usesOfDevice(planDocument.value, id);
  return (
    <span class="rack-own-chosen">
      <button
        type="button"
        class="text-button"
        onClick={() => {
          ownDialog.value = { kind: 'change', id };
        }}
      >
        Change {name}
      </button>
      {uses.length === 0 ? (
        <IconButton
          icon="trash"
          label={`Delete ${name}`}
          onPress={() => {
            run(deleteOwnDevice(planDocument.value, id));
          }}
        />
      ) : (
        <span class="rack-note">In use: {uses.slice(0, 3).join(', ')}.</span>
      )}
    </span>
  );
}
