import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { closeNetbox } from './NetboxDialog.tsx';
import { askNetbox } from './netboxServer.ts';
import { ServerReadSteps } from './ServerReadSteps.tsx';

/** Takes racks, devices and feeds from the NetBox of the server, or says how to give it one. */
export function ServerImport(): JSX.Element {
  const address = useSignal<string | null | undefined>(undefined);
  const message = useSignal<string | null>(null);
  useEffect(() => {
    void askNetbox().then((answer) => {
      if (answer.isDone) ({ address: address.value } = answer.value);
      else message.value = answer.message;
    });
  }, []);
  if (typeof address.value === 'string') return <ServerReadSteps address={address.value} />;
  return (
    <>
      <div class="netbox-body">
        <div role="status">
          {message.value !== null && <p class="field-message">{message.value}</p>}
          {message.value === null && address.value === undefined && (
            <p class="field-note">Asking the server…</p>
          )}
          {address.value === null && <Configuration />}
        </div>
      </div>
      <div class="netbox-actions">
        <button type="button" class="button" onClick={closeNetbox}>
          Close
        </button>
      </div>
    </>
  );
}

/** How the server gets a NetBox. */
function Configuration(): JSX.Element {
  return (
    <>
      <p>
        This server has no NetBox yet. To take racks, devices and power feeds from one, start the server with
      </p>
      <dl class="netbox-settings">
        <div>
          <dt>
            <code>NETBOX_URL</code>
          </dt>
          <dd>the address of NetBox, such as https://netbox.example.com</dd>
        </div>
        <div>
          <dt>
            <code>NETBOX_TOKEN</code>
          </dt>
          <dd>an API token of NetBox that may only read; it stays on the server</dd>
        </div>
      </dl>
      <p class="field-note">
        <a href="/docs/netbox" target="_blank">
          How to make the token, and what is read
        </a>
        . Without it, import files that NetBox exports.
      </p>
    </>
  );
}
