import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { DeletedPlans } from './DeletedPlans.tsx';
import { listedPlans } from './listedPlans.ts';
import { followOwnPlans, listOwnPlans, ownPlans } from './ownPlans.ts';
import { PlanListCard } from './PlanListCard.tsx';
import { foundText } from './foundText.ts';
import { PlanListTools } from './PlanListTools.tsx';
import {
  askForPlans,
  followServerList,
  isFirstReading,
  listQuery,
  readMoreOfServer,
  serverList,
} from './serverList.ts';
import { ServerNote } from './ServerNote.tsx';
import { TakeOver } from './TakeOver.tsx';
import { startSending } from './keepPlans.ts';
import { mayChangeServer } from './mayChange.ts';

const SHOWN_FIRST = 12;
const SHOWN_MORE = 24;

/** The plans of the server and of this browser in one list. */
export function PlanList(): JSX.Element | null {
  const shownCount = useSignal(SHOWN_FIRST);
  const areDeletedShown = useSignal(false);
  useEffect(followOwnPlans, []);
  useEffect(followServerList, []);
  const plans = listedPlans.value;
  const problem = ownPlans.value?.problem ?? null;
  const { search } = listQuery.value;
  const { next, query, failure } = serverList.value;
  const isSearched = search.trim() !== '';
  const hasMore = plans !== null && (plans.length > shownCount.value || next !== null);
  useEffect(() => {
    // A page of the server may have fewer plans than are shown at once.
    if (plans !== null && plans.length < shownCount.value && next !== null && query.search === search)
      void readMoreOfServer();
  }, [plans?.length, shownCount.value, next]);
  const isSendable = failure === null && mayChangeServer() && plans?.some(({ place }) => place === 'unsent');
  useEffect(() => {
    if (isSendable === true) void startSending();
  }, [isSendable]);
  if (plans === null) return null;
  const shown = plans.slice(0, shownCount.value);
  return (
    <section class="home-section" aria-labelledby="home-plans">
      <div class="home-section-head">
        <h2 id="home-plans">Plans</h2>
        <PlanListTools
          foundText={isSearched ? foundText(plans.length, next !== null) : ''}
          isLong={isSearched || hasMore || plans.length >= SHOWN_FIRST}
          areDeletedShown={areDeletedShown.value}
          onSearch={(text) => {
            shownCount.value = SHOWN_FIRST;
            askForPlans({ search: text });
          }}
          onDeleted={() => {
            areDeletedShown.value = !areDeletedShown.value;
          }}
        />
      </div>
      {problem !== null && <StoreProblem problem={problem} />}
      <ServerNote />
      <TakeOver />
      {areDeletedShown.value && <DeletedPlans />}
      {plans.length === 0 && <p class="empty">{emptyText(isSearched)}</p>}
      <ul class="plan-cards" aria-busy={isFirstReading.value}>
        {shown.map((plan) => (
          <li key={plan.id}>
            <PlanListCard plan={plan} />
          </li>
        ))}
      </ul>
      {hasMore && (
        <button
          type="button"
          class="button home-all"
          onClick={() => {
            shownCount.value += SHOWN_MORE;
          }}
        >
          Show more plans
        </button>
      )}
    </section>
  );
}

function emptyText(isSearched: boolean): string {
  if (isFirstReading.value) return 'Loading…';
  return isSearched ? 'No plan has these words.' : 'Plans that you make appear here.';
}

/** Why there may be more plans than listed. */
function StoreProblem({ problem }: { readonly problem: string }): JSX.Element {
  return (
    <div class="banner" role="alert">
      <Icon name="warning" />
      <p>{problem}</p>
      <button type="button" class="button" onClick={() => void listOwnPlans()}>
        Try again
      </button>
    </div>
  );
}
