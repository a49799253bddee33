import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { readOnlySource, type ReadOnlySource } from '../../state/readOnlyPlan.ts';
import { shareStanding, watchShare, type ShareStanding } from '../people/watchShare.ts';
import { copyReadOnly, leaveRevision, restoreShown } from './readOnlyActions.ts';
import { timeText } from '../../ui/timeText.ts';

/** Says that the plan on the page can only be read, and what can be done with it; nothing for a plan that can be changed. */
export function ReadOnlyBar(): JSX.Element | null {
  const source = readOnlySource.value;
  useEffect(
    () => (source?.kind === 'shared' ? watchShare(source.secret, source.changedAt_ms) : undefined),
    [source],
  );
  if (source === null) return null;
  return (
    <section class="read-only-bar" aria-label="Read-only plan">
      <p class="read-only-text">
        <strong>
          {source.kind === 'shared' ? 'Shared plan' : `Revision ${String(source.revision)}`}, read only.
        </strong>{' '}
        {factsOf(source)}
        {source.kind === 'shared' && <strong role="status">{standingTexts[shareStanding.value]}</strong>}
      </p>
      <span class="read-only-actions">
        {source.kind === 'revision' && (
          <>
            <button type="button" class="button" onClick={leaveRevision}>
              Back to the present plan
            </button>
            <button type="button" class="button" onClick={restoreShown}>
              Restore this revision
            </button>
          </>
        )}
        <button type="button" class="button" onClick={copyReadOnly}>
          Make a copy to change
        </button>
      </span>
    </section>
  );
}

const standingTexts: Readonly<Record<ShareStanding, string>> = {
  same: '',
  changed: ' The plan was changed since: reload the page to see it as it is now.',
  ended:
    ' The link was revoked or has ended: it shows nothing any more, and this page is the last that it has shown.',
};

function factsOf(source: ReadOnlySource): string {
  switch (source.kind) {
    case 'shared':
      return `As it was last changed on ${timeText(source.changedAt_ms)}. The link ends on ${timeText(source.endsAt_ms)}.`;
    case 'revision':
      return `As ${source.who} left it on ${timeText(source.at_ms)}.`;
  }
}
