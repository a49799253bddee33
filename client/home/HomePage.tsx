import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PlanCard } from '../library/PlanCard.ts';
import { listPlans } from '../library/planLibrary.ts';
import { examples } from '../state/examples.ts';

/** What Plenum is, its three jobs, and the plans of this browser and the examples. */
export function HomePage(): JSX.Element {
  const drafts = useSignal<readonly PlanCard[]>([]);
  useEffect(() => {
    document.title = 'Plenum';
    void listPlans().then(({ plans }) => {
      drafts.value = plans;
    });
  }, []);
  return (
    <main class="page page-home">
      <h1>
        Plenum plans AI datacenters, hour by hour: what a hall uses, costs and emits, and which limits it
        breaks.
      </h1>
      {drafts.value.length > 0 && (
        <section aria-labelledby="home-plans">
          <h2 id="home-plans">Your plans</h2>
          <ul>
            {drafts.value.map(({ id, name }) => (
              <li key={id}>
                <a href={`/floor?plan=${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="home-examples">
        <h2 id="home-examples">Examples</h2>
        <ul>
          {examples.map(({ id, name }) => (
            <li key={id}>
              <a href={`/floor?example=${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
