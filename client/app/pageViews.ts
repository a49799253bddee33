import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { PlanPageId } from '../state/pages.ts';

/** The code of each page is loaded when it is first shown. */
const loaders: Readonly<Record<PlanPageId, () => Promise<FunctionComponent>>> = {
  floor: () => import('../pages/floor/FloorPage.tsx').then(({ FloorPage }) => FloorPage),
  racks: () => import('../pages/racks/RacksPage.tsx').then(({ RacksPage }) => RacksPage),
  power: () => import('../pages/power/PowerPage.tsx').then(({ PowerPage }) => PowerPage),
  cooling: () => import('../pages/cooling/CoolingPage.tsx').then(({ CoolingPage }) => CoolingPage),
  site: () => import('../pages/site/SitePage.tsx').then(({ SitePage }) => SitePage),
  energy: () => import('../pages/energy/EnergyPage.tsx').then(({ EnergyPage }) => EnergyPage),
  bill: () => import('../pages/bill/BillPage.tsx').then(({ BillPage }) => BillPage),
  carbon: () => import('../pages/carbon/CarbonPage.tsx').then(({ CarbonPage }) => CarbonPage),
  cost: () => import('../pages/cost/CostPage.tsx').then(({ CostPage }) => CostPage),
  compare: () => import('../pages/compare/ComparePage.tsx').then(({ ComparePage }) => ComparePage),
  study: () => import('../pages/study/StudyPage.tsx').then(({ StudyPage }) => StudyPage),
  findings: () => import('../pages/findings/FindingsPage.tsx').then(({ FindingsPage }) => FindingsPage),
  workload: () => import('../pages/workload/WorkloadPage.tsx').then(({ WorkloadPage }) => WorkloadPage),
  new: () => import('./newHall/NewHallPage.tsx').then(({ NewHallPage }) => NewHallPage),
  help: () => import('../pages/help/HelpPage.tsx').then(({ HelpPage }) => HelpPage),
  glossary: () => import('../pages/glossary/GlossaryPage.tsx').then(({ GlossaryPage }) => GlossaryPage),
  claims: () => import('../pages/claims/ClaimsPage.tsx').then(({ ClaimsPage }) => ClaimsPage),
};

/** Pages whose code is loaded. */
export const loadedPages = signal<Readonly<Partial<Record<PlanPageId, FunctionComponent>>>>({});

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
