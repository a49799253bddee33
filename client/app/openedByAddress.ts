import { effect, untracked } from '@preact/signals';
import type { TabPlan } from '../library/tabPlan.ts';
import { documentId } from '../state/editor.ts';
import { examples } from '../state/examples.ts';
import { clearQuery, page, query } from '../state/route.ts';
import { isPlanPage } from '../state/pages.ts';
import { openChosen } from './documents.ts';
import { leaveLostLink } from './people/leaveLostLink.ts';

/**
 * The plan that the address names: `?plan=` and its id, in this browser or on the server, or `?example=` and the name of an example.
 *
 * @returns null if the address names none, or an example that does not exist
 */
export function addressedPlan(): TabPlan | null {
  const [planId, exampleId] = [query('plan'), query('example')];
  if (planId !== undefined) return { kind: 'stored', planId };
  const example = examples.find(({ id }) => id === exampleId);
  return example === undefined ? null : { kind: 'example', exampleId: example.id };
}

/** Removes from the address what it has named: it is open. */
export function clearAddressedPlan(): void {
  if ((query('plan') ?? query('example')) !== undefined) clearQuery('plan', 'example');
}

/** Opens what later addresses name, such as a link of the home page. The address names it until it is open. */
export function followAddress(): void {
  let opening = '';
  effect(() => {
    if (!isPlanPage(page.value) || (query('plan') ?? query('example')) === undefined) return;
    untracked(() => {
      const chosen = addressedPlan();
      if (chosen === null || (chosen.kind === 'stored' && chosen.planId === documentId.value)) {
        clearAddressedPlan();
        return;
      }
      const key = JSON.stringify(chosen);
      if (key === opening) return;
      opening = key;
      void openChosen(chosen).then((problem) => {
        opening = '';
        // The user may have left the address meanwhile.
        if (!isPlanPage(page.value) || JSON.stringify(addressedPlan()) !== key) return;
        clearAddressedPlan();
        if (problem !== null) leaveLostLink(problem);
      });
    });
  });
}
