import type { JSX } from 'preact';
import { DesignPage } from '../design/DesignPage.tsx';
import { DesignTable } from '../design/DesignTable.tsx';
import { ParametersCard } from '../design/ParametersCard.tsx';
import { HallsTable } from './HallsTable.tsx';
import { RacksTable } from './RacksTable.tsx';
import { useShownRack } from './useShownRack.ts';

/** The racks of the plan, the halls that they are in, and their utilisation. */
export function RacksPage(): JSX.Element {
  useShownRack();
  return (
    <DesignPage id="racks">
      <RacksTable />
      <HallsTable />
      <DesignTable page="racks" title="Workload" />
      <ParametersCard section="workload" />
    </DesignPage>
  );
}
