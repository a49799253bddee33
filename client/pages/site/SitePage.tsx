import type { JSX } from 'preact';
import { DesignPage } from '../design/DesignPage.tsx';
import { DesignTable } from '../design/DesignTable.tsx';
import { ClimateCard } from './ClimateCard.tsx';
import { PlanAndSiteCard } from './PlanAndSiteCard.tsx';

/** The plan and its site: place, climate, and the price and carbon of its electricity. */
export function SitePage(): JSX.Element {
  return (
    <DesignPage id="site">
      <PlanAndSiteCard />
      <ClimateCard />
      <DesignTable page="site" title="Place" />
    </DesignPage>
  );
}
