import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { matchingPlans } from './cardFilter.ts';
import { OwnPlanCard } from './OwnPlanCard.tsx';
import { followOwnPlans, listOwnPlans, ownPlans } from './ownPlans.ts';

/** As many plans are shown without a search field. */
const SEARCHED_FROM = 9;
const SHOWN_FIRST = 12;

/** The plans of this browser, the last used first; nothing where there are none. */
export function OwnPlans(): JSX.Element | null {
  const search = useSignal('');
  const areAllShown = useSignal(false);
  useEffect(followOwnPlans, []);
  const listing = ownPlans.value;
  if (listing === null) return null;
  const { plans, problem } = listing;
  if (plans.length === 0 && problem === null) return null;
  const matching = matchingPlans(plans, search.value);
  const isCut = !areAllShown.value && search.value === '' && matching.length > SHOWN_FIRST;
  const shown = isCut ? matching.slice(0, SHOWN_FIRST) : matching;
  return (
    <section class="home-section" aria-labelledby="home-plans">
      <div class="home-section-head">
        <h2 id="home-plans">Your plans</h2>
        {plans.length >= SEARCHED_FROM && (
          <PlanSearch
            value={search.value}
            matchCount={matching.length}
            onSearch={(text) => {
              search.value = text;
            }}
          />
        )}
      </div>
      {problem !== null && <StoreProblem problem={problem} />}
      {plans.length > 0 && matching.length === 0 && <p class="empty">No plan has this name.</p>}
      <ul class="plan-cards">
        {shown.map((plan) => (
          <li key={plan.id}>
            <OwnPlanCard plan={plan} />
          </li>
        ))}
      </ul>
      {isCut && (
        <button
          type="button"
          class="button home-all"
          onClick={() => {
            areAllShown.value = true;
          }}
        >
          Show all {plans.length} plans
        </button>
      )}
    </section>
  );
}

interface PlanSearchProps {
  readonly value: string;
  readonly matchCount: number;
  readonly onSearch: (text: string) => void;
}

function PlanSearch({ value, matchCount, onSearch }: PlanSearchProps): JSX.Element {
  return (
    <div class="plan-search" role="search">
      <input
        type="search"
        class="input"
        aria-label="Find a plan by name"
        placeholder="Find a plan"
        value={value}
        onInput={(event) => {
          onSearch(event.currentTarget.value);
        }}
      />
      <span class="sr-only" role="status">
        {value === '' ? '' : `${String(matchCount)} ${matchCount === 1 ? 'plan' : 'plans'} found`}
      </span>
    </div>
  );
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
