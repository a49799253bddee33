import type { JSX } from 'preact';
import { feedSides, feedsOnSide } from '../../../../models/edit/commands/rackFields.ts';
import { addFeed } from '../../../../models/edit/commands/rackFeeds.ts';
import { objectAt } from '../../../../models/edit/document/json.ts';
import { rackFailureText } from '../../../../models/present/words/rackFailureText.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { SeverityMark } from '../../../ui/SeverityMark.tsx';
import { FeedCard } from './FeedCard.tsx';
import { capacity } from './rackState.ts';

/** Up to this number of feeds, all are shown with their fields. */
const FEW = 2;

interface FeedsListProps {
  readonly rackId: string;
}

/** The circuits that end at a rack, by their sides, and what single failures do to it. */
export function FeedsList({ rackId }: FeedsListProps): JSX.Element {
  const sides = feedSides(planDocument.value, [rackId]);
  const feedCount = Object.keys(objectAt(planDocument.value, ['racks', rackId, 'feeds'])).length;
  return (
    <>
      {sides.length === 0 && <p class="rack-note">No feeds stated: breakers and failover are not checked.</p>}
      {sides.map((side) => (
        <div key={side} class="rack-side-feeds" role="group" aria-label={`Feeds of side ${side}`}>
          <h4 class="rack-side-name">Side {side}</h4>
          {feedsOnSide(planDocument.value, rackId, side).map((id) => (
            <FeedCard key={id} rackId={rackId} id={id} isOpenAtFirst={feedCount <= FEW} />
          ))}
        </div>
      ))}
      <button
        type="button"
        class="text-button"
        onClick={() => {
          run(addFeed(planDocument.value, rackId));
        }}
      >
        <Icon name="add" />
        {sides.length === 0 ? 'Feeds on two sides' : 'Feed'}
      </button>
      <RackFailures />
    </>
  );
}

/** What single failures do to the rack, from the latest result of the worker. */
function RackFailures(): JSX.Element | null {
  const failures = capacity.value?.failures ?? [];
  if (failures.length === 0) return null;
  return (
    <ul class="rack-failures" aria-label="Failures that the rack does not survive">
      {failures.map((failure) => (
        <li key={failure.cause}>
          <SeverityMark severity="error" />
          {rackFailureText(failure)}
        </li>
      ))}
    </ul>
  );
}
