import type { GlossarySection } from '../../../models/present/words/glossaryTerm.ts';
import { pageTitles, planPages } from '../../state/pages.ts';
import { goTo, pageAddress } from '../../state/route.ts';
import type { SearchItem } from './SearchItem.ts';

/** The home page and the pages of the plan. */
export function pageItems(): SearchItem[] {
  return (['home', ...planPages] as const).map((id) => ({
    id: `page ${id}`,
    kind: 'page',
    label: pageTitles[id],
    detail: contents[id],
    run: () => {
      goTo(pageAddress(id));
    },
  }));
}

/** What a page is about, in words that users may type instead of its name. */
const contents = {
  home: 'All plans, templates and examples',
  floor: 'Floor plan, hall, aisles, layout, overlays',
  racks: 'Rack table, devices, halls, utilisation',
  power: 'Power chain, UPS, transformers, topology, redundancy',
  cooling: 'Cooling system, heat capture, plant, PUE, options',
  site: 'Plan name, place, climate, weather file, price, grid',
  workload: 'Training, inference and growth in accelerators',
  energy: 'Annual results, months, PUE, WUE, hours, inputs and sources',
  bill: 'Electricity bill, tariff, utility rate, demand charges, water',
  carbon: 'Emissions, scopes, contracts, regulation',
  cost: 'Cost of ownership, capex, NPV, payback',
  compare: 'Options side by side',
  study: 'One plan over many values',
  findings: 'Errors, warnings and notes',
  help: 'Documents, keyboard, version',
  glossary: 'Terms, units and standards',
  claims: 'Figures of well-known articles, computed again',
  new: 'A hall from five questions; what fits in a power and an area',
} as const satisfies Readonly<Record<'home' | (typeof planPages)[number], string>>;

/** The terms of the glossary. */
export function termItems(sections: readonly GlossarySection[] | null): SearchItem[] {
  return (sections ?? []).flatMap(({ terms }) =>
    terms.map(({ term, meaning }) => ({
      id: `term ${term}`,
      kind: 'term' as const,
      label: term,
      detail: meaning,
      run: () => {
        goTo(`${pageAddress('glossary')}?term=${encodeURIComponent(term)}`);
      },
    })),
  );
}
