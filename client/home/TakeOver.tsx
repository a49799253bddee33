import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { PlanCard } from '../library/PlanCard.ts';
import { Icon } from '../ui/Icon.tsx';
import { endOffer, offeredPlans, takeOver, takeOverState, type NotTaken } from './takeOver.ts';

const NAMED = 3;

/** Offers once to have the server keep the plans that are in this browser only. */
export function TakeOver(): JSX.Element | null {
  const state = takeOverState.value;
  const plans = offeredPlans.value;
  if (state.kind === 'running') {
    return (
      <div class="banner banner-info" role="status">
        <Icon name="server" />
        <p>
          Giving plans to the server: {state.doneCount} of {state.count}.
        </p>
      </div>
    );
  }
  if (state.kind === 'ended') return <Ended takenCount={state.takenCount} notTaken={state.notTaken} />;
  return plans.length === 0 ? null : <Offer plans={plans} />;
}

function Offer({ plans }: { readonly plans: readonly PlanCard[] }): JSX.Element {
  const isChoosing = useSignal(false);
  const left = useSignal<ReadonlySet<string>>(new Set());
  const chosen = plans.filter(({ id }) => !left.value.has(id));
  const [isOne, count] = [plans.length === 1, String(plans.length)];
  return (
    <div class="banner banner-info take-over" role="region" aria-label="Plans of this browser">
      <Icon name="server" />
      <div class="take-over-text">
        <p>
          <strong>{isOne ? 'A plan is' : `${count} plans are`} in this browser only:</strong>{' '}
          {namesText(plans)}
        </p>
        <p class="page-hint">
          The server can keep {isOne ? 'it' : 'them'} too, with all revisions. Others who use this server can
          then open {isOne ? 'it' : 'them'}.
        </p>
      </div>
      {isChoosing.value && (
        <ul class="take-over-choices">
          {plans.map(({ id, name }) => (
            <li key={id}>
              <label class="take-over-choice">
                <input
                  type="checkbox"
                  checked={!left.value.has(id)}
                  onChange={({ currentTarget: { checked } }) => {
                    const others = [...left.value].filter((other) => other !== id);
                    left.value = new Set(checked ? others : [...others, id]);
                  }}
                />
                <span>{name}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <div class="take-over-actions">
        <button
          type="button"
          class="button button-main"
          disabled={chosen.length === 0}
          onClick={() => void takeOver(chosen)}
        >
          {keepLabel(chosen.length, plans.length)}
        </button>
        {!isOne && !isChoosing.value && (
          <button
            type="button"
            class="button"
            onClick={() => {
              isChoosing.value = true;
            }}
          >
            Choose…
          </button>
        )}
        <button type="button" class="button" onClick={endOffer}>
          Not now
        </button>
      </div>
    </div>
  );
}

function keepLabel(chosenCount: number, count: number): string {
  if (count === 1) return 'Keep it on the server';
  return chosenCount === count ? 'Keep all on the server' : `Keep ${String(chosenCount)} on the server`;
}

function namesText(plans: readonly PlanCard[]): string {
  const names = plans.slice(0, NAMED).map(({ name }) => shortened(name));
  const rest = plans.length - names.length;
  if (rest > 0) return `${names.join(', ')} and ${String(rest)} more.`;
  const last = names.pop() ?? '';
  return names.length === 0 ? `${last}.` : `${names.join(', ')} and ${last}.`;
}

const MAX_NAME = 48;

const shortened = (name: string): string =>
  name.length > MAX_NAME ? `${name.slice(0, MAX_NAME).trimEnd()}…` : name;

interface EndedProps {
  readonly takenCount: number;
  readonly notTaken: readonly NotTaken[];
}

function Ended({ takenCount, notTaken }: EndedProps): JSX.Element {
  const count = takenCount + notTaken.length;
  return (
    <div class="banner take-over" role="alert">
      <Icon name="warning" />
      <div class="take-over-text">
        <p>
          <strong>
            {takenCount} of {count} {count === 1 ? 'plan is' : 'plans are'} on the server now.
          </strong>{' '}
          These are still in this browser only:
        </p>
        <ul class="take-over-failures">
          {notTaken.map(({ plan: { id, name }, reason }) => (
            <li key={id}>
              <strong>{shortened(name)}</strong>: {reason}
            </li>
          ))}
        </ul>
      </div>
      <div class="take-over-actions">
        <button
          type="button"
          class="button button-main"
          onClick={() => void takeOver(notTaken.map(({ plan }) => plan))}
        >
          Try again
        </button>
        <button type="button" class="button" onClick={endOffer}>
          Close
        </button>
      </div>
    </div>
  );
}
