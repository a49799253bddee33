import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { textAt } from '../../../models/edit/document/json.ts';
import { planDocument } from '../../state/editor.ts';
import { Segments } from '../../ui/Segments.tsx';
import { ImportChoice } from './ImportChoice.tsx';
import { closeNetbox } from './NetboxDialog.tsx';
import { NetboxPlaceChoice } from './NetboxPlaceChoice.tsx';
import { ProposalReview } from './ProposalReview.tsx';
import { ReadProgress } from './ReadProgress.tsx';
import { lastScope } from './lastScope.ts';
import type { WantedRead } from './netboxServer.ts';
import { useServerRead } from './serverRead.ts';

const ways = [
  { value: 'into', label: 'This plan' },
  { value: 'new', label: 'New plan' },
] as const;

/** Chooses what is read, reads it, and reviews what it would change. */
export function ServerReadSteps({ address }: { readonly address: string }): JSX.Element {
  const wanted = useSignal<WantedRead>(lastScope(planDocument.peek(), address));
  const way = useSignal<'into' | 'new'>('into');
  const isEveryStatusCounted = useSignal(false);
  const isEstimated = useSignal(false);
  const running = useServerRead();
  const { read, message } = running;
  const host = useSignal(new URL(address).host);
  const readAt = textAt(planDocument.value, ['netbox', 'readAt']);
  const isKnown = textAt(planDocument.value, ['netbox', 'address']) === address;
  useEffect(() => {
    // What was compared belongs to the choices that it was compared with.
    running.cancel();
  }, [way.value, isEveryStatusCounted.value, isEstimated.value]);

  if (read.value?.state === 'done') {
    return (
      <ProposalReview
        readId={read.value.id}
        isIntoPlan={way.value === 'into'}
        everyStatus={isEveryStatusCounted.value}
        estimateDraws={isEstimated.value}
        onBack={running.cancel}
      />
    );
  }
  const isReading = read.value?.state === 'reading';
  return (
    <>
      <div class="netbox-body">
        <p>
          From NetBox at <strong>{host.value}</strong>
          {isKnown && readAt !== undefined && (
            <span class="field-note"> last reviewed {new Date(readAt).toLocaleString()}</span>
          )}
        </p>
        {isReading || read.value !== null ? (
          <ReadProgress progress={read.value?.progress ?? []} />
        ) : (
          <>
            <NetboxPlaceChoice wanted={wanted} />
            <Segments
              label="Destination"
              choices={ways}
              value={way.value}
              onChoose={(value) => {
                way.value = value;
              }}
            />
            <ImportChoice chosen={isEstimated}>
              Estimate the draw of device types that state none: the median of their class, marked as an
              estimate
            </ImportChoice>
            <ImportChoice chosen={isEveryStatusCounted}>
              Also take devices that are offline, decommissioning or in the inventory
            </ImportChoice>
          </>
        )}
        <div role="status">
          {message.value !== null && <p class="field-message">{message.value}</p>}
          {isReading && message.value === null && <p class="field-note">Reading NetBox…</p>}
        </div>
      </div>
      <div class="netbox-actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            if (read.value === null) closeNetbox();
            else running.cancel();
          }}
        >
          {isReading ? 'Cancel the read' : read.value === null ? 'Cancel' : 'Back'}
        </button>
        {read.value?.state === 'failed' ? (
          <button type="button" class="button button-main" onClick={() => void running.resume()}>
            Go on with the read
          </button>
        ) : (
          <button
            type="button"
            class="button button-main"
            disabled={isReading}
            onClick={() => void running.start(wanted.value)}
          >
            Read NetBox
          </button>
        )}
      </div>
    </>
  );
}
