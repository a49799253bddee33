import { effect, untracked } from '@preact/signals';
import type { TabPlan } from '../library/tabPlan.ts';
import { documentId } from '../state/editor.ts';
import { examples } from '../state/examples.ts';
import { clearQuery, page, query } from '../state/route.ts';
import { isPlanPage } from '../state/pages.ts';
import { openChosen } from './documents.ts';

/**
 * The plan that the address names, which is removed from the address: `?plan=` and its id, in this browser or on the server, or
 * `?example=` and the name of an example.
 *
 * @returns null if the address names none, or an example that does not exist
 */
export function takeAddressedPlan(): TabPlan | null {
  const [planId, exampleId] = [query('plan'), query('example')];
  if ((planId ?? exampleId) === undefined) return null;
  clearQuery('plan', 'example');
  if (planId !== undefined) return { kind: 'stored', planId };
  const example = examples.find(({ id }) => id === exampleId);
  return example === undefined ? null : { kind: 'example', exampleId: example.id };
}

/** Opens what later addresses name, such as a link of the home page. */
export function followAddress(): void {
  effect(() => {
    if (!isPlanPage(page.value) || (query('plan') ?? query('example')) === undefined) return;
    untracked(() => {
      const chosen = takeAddressedPlan();
      if (chosen === null || (chosen.kind === 'stored' && chosen.planId === documentId.value)) return;
      void openChosen(chosen);
    });
  });
}
