import type { JSX } from 'preact';
import { DesignPage } from '../design/DesignPage.tsx';
import { DesignTable } from '../design/DesignTable.tsx';
import { ClimateCard } from './ClimateCard.tsx';
import { PlanCard } from './PlanCard.tsx';

/** The plan and its site: place, climate, and the price and carbon of its electricity. */
export function SitePage(): JSX.Element {
  return (
    <DesignPage id="site">
      <PlanCard />
      <ClimateCard />
      <DesignTable page="site" title="Place" />
    </DesignPage>
  );
}
