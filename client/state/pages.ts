/** Pages of the open plan. */
export const planPages = [
  'floor',
  'racks',
  'power',
  'cooling',
  'site',
  'workload',
  'energy',
  'bill',
  'carbon',
  'cost',
  'compare',
  'study',
  'findings',
  'help',
  'glossary',
  'claims',
  'new',
] as const;
export type PlanPageId = (typeof planPages)[number];

/** True for a page that is shown in the shell of a plan. */
export const isPlanPage = (id: PageId): id is PlanPageId => planPages.some((candidate) => candidate === id);

/** A page of the application: home at `/`, the pages of the open plan, and the one of an address without a page. */
export type PageId = 'home' | 'unknown' | PlanPageId;

/** Pages with the table of the design and its options. */
export type DesignPageId = 'racks' | 'power' | 'cooling' | 'site';

export const pageTitles: Readonly<Record<PageId, string>> = {
  home: 'Home',
  unknown: 'Unknown address',
  floor: 'Floor',
  racks: 'Racks',
  power: 'Power',
  cooling: 'Cooling',
  site: 'Site',
  workload: 'AI sizing',
  energy: 'Energy',
  bill: 'Bill',
  carbon: 'Carbon',
  cost: 'Cost',
  compare: 'Compare',
  study: 'Study',
  findings: 'Findings',
  help: 'Help',
  glossary: 'Glossary',
  claims: 'Claims',
  new: 'New hall',
};

/** Pages of one kind of work, as the navigation shows them. */
export interface PageGroup {
  readonly name: string;
  readonly pages: readonly PlanPageId[];
}

export const designGroup: PageGroup = {
  name: 'Design',
  pages: ['floor', 'racks', 'power', 'cooling', 'site', 'workload'],
};

export const resultsGroup: PageGroup = { name: 'Results', pages: ['energy', 'bill', 'carbon', 'cost'] };

/** Reference pages, which the help page leads to. */
export const helpPages: readonly PlanPageId[] = ['help', 'glossary', 'claims'];

/** The present pages of former addresses. */
export const formerPages: Readonly<Record<string, PlanPageId>> = { plan: 'racks', results: 'energy' };

/** Pages that show one option: their address names it. */
export const pagesOfOneOption: ReadonlySet<PageId> = new Set([
  'energy',
  'bill',
  'carbon',
  'cost',
  'workload',
]);

/** Pages that are longer than two screens: they have a list of their contents. */
export const pagesWithContents: ReadonlySet<PageId> = new Set([
  'racks',
  'power',
  'cooling',
  'site',
  'workload',
  'energy',
  'bill',
  'carbon',
  'cost',
  'compare',
  'findings',
  'help',
  'glossary',
]);
