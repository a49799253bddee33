import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { failureText } from '../../sync/requestServer.ts';
import { revokeShareLink, type ShareLink } from '../../sync/shareLinks.ts';
import { dateText, timeText } from '../../ui/timeText.ts';
import { remainingText } from './shareEnd.ts';

interface ShareListProps {
  readonly planId: string;
  readonly links: readonly ShareLink[];
  readonly onRevoked: (id: string) => void;
}

/** The links of a plan that are not revoked. */
export function ShareList({ planId, links, onRevoked }: ShareListProps): JSX.Element {
  return (
    <section class="share-links" aria-labelledby="share-links-title">
      <h3 id="share-links-title">{links.length === 0 ? 'No links yet' : 'Links of this plan'}</h3>
      {links.length > 0 && (
        <ul class="share-list" tabIndex={0} aria-labelledby="share-links-title">
          {links.map((link) => (
            <ShareItem key={link.id} planId={planId} link={link} onRevoked={onRevoked} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ShareItemProps extends Pick<ShareListProps, 'planId' | 'onRevoked'> {
  readonly link: ShareLink;
}

function ShareItem({ planId, link, onRevoked }: ShareItemProps): JSX.Element {
  const isAsked = useSignal(false);
  const problem = useSignal<string | null>(null);
  const name = link.name === '' ? 'Link without a name' : link.name;
  const revoke = async (): Promise<void> => {
    const answer = await revokeShareLink(planId, link.id);
    // A link that the server does not know any more is revoked too.
    const isGone = answer.kind === 'refused' && answer.why === 'not-accepted' && !answer.isPassing;
    if (answer.kind === 'done' || isGone) onRevoked(link.id);
    else problem.value = `Not revoked: the link still works. ${failureText(answer)}`;
  };
  return (
    <li class="share-item">
      <span class="share-item-text">
        <strong>{name}</strong>
        <span class="revision-changes">
          {endText(link.endsAt)} · made by {link.createdBy}, {dateText(Date.parse(link.createdAt))}
        </span>
        {problem.value !== null && (
          <span class="field-message" role="alert">
            {problem.value}
          </span>
        )}
      </span>
      {isAsked.value ? (
        <span class="share-item-actions">
          <button
            type="button"
            class="button"
            onClick={() => {
              isAsked.value = false;
            }}
          >
            Keep
          </button>
          <button
            type="button"
            class="button button-danger"
            autofocus
            aria-label={`Revoke ${name} for good`}
            onClick={() => {
              void revoke();
            }}
          >
            Revoke for good
          </button>
        </span>
      ) : (
        <button
          type="button"
          class="button"
          aria-label={`Revoke ${name}`}
          onClick={() => {
            isAsked.value = true;
          }}
        >
          Revoke
        </button>
      )}
    </li>
  );
}

/** "Ends 30 Dec 2026, 23:59, in 30 days", "Ended 1 Nov 2026, 23:59". */
function endText(endsAt: string): string {
  const time = timeText(Date.parse(endsAt));
  const remaining = remainingText(endsAt, Date.now());
  return remaining === null ? `Ended ${time}` : `Ends ${time}, ${remaining}`;
}
