import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { PlanPage } from '../pages/plan/PlanPage.tsx';
import type { PlanPageId } from '../state/route.ts';

/** The plan page is part of the first load; the code of the other pages is loaded on demand. */
const loaders: Readonly<Record<PlanPageId, () => Promise<FunctionComponent>>> = {
  plan: () => Promise.resolve(PlanPage),
  floor: () => import('../pages/floor/FloorPage.tsx').then(({ FloorPage }) => FloorPage),
  results: () => import('../pages/results/ResultsPage.tsx').then(({ ResultsPage }) => ResultsPage),
  bill: () => import('../pages/bill/BillPage.tsx').then(({ BillPage }) => BillPage),
  carbon: () => import('../pages/carbon/CarbonPage.tsx').then(({ CarbonPage }) => CarbonPage),
  cost: () => import('../pages/cost/CostPage.tsx').then(({ CostPage }) => CostPage),
  compare: () => import('../pages/compare/ComparePage.tsx').then(({ ComparePage }) => ComparePage),
  findings: () => import('../pages/findings/FindingsPage.tsx').then(({ FindingsPage }) => FindingsPage),
  workload: () => import('../pages/workload/WorkloadPage.tsx').then(({ WorkloadPage }) => WorkloadPage),
  claims: () => import('../pages/claims/ClaimsPage.tsx').then(({ ClaimsPage }) => ClaimsPage),
};

/** Pages whose code is loaded. */
export const loadedPages = signal<Readonly<Partial<Record<PlanPageId, FunctionComponent>>>>({
  plan: PlanPage,
});

/**
 * Loads the code of a page, once.
 *
 * @param id - the page
 */
export async function loadPage(id: PlanPageId): Promise<void> {
  if (loadedPages.value[id] !== undefined) return;
  const view = await loaders[id]();
  loadedPages.value = { ...loadedPages.value, [id]: view };
}
