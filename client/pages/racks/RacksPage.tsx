import type { FunctionComponent, JSX } from 'preact';
import { Lazy } from '../../ui/Lazy.tsx';
import { WhenNear } from '../../ui/WhenNear.tsx';
import { DesignPage } from '../design/DesignPage.tsx';
import { DesignTable } from '../design/DesignTable.tsx';
import { ParametersCard } from '../design/ParametersCard.tsx';
import { HallsTable } from './HallsTable.tsx';
import { RacksTable } from './RacksTable.tsx';
import { useShownRack } from './useShownRack.ts';

const loadElevations = (): Promise<FunctionComponent> =>
  import('./ElevationsCard.tsx').then(({ ElevationsCard }) => ElevationsCard);

/** The racks of the plan, the halls that they are in, and their utilisation. */
export function RacksPage(): JSX.Element {
  useShownRack();
  return (
    <DesignPage id="racks">
      <RacksTable />
      <HallsTable />
      <DesignTable page="racks" title="Workload" />
      <ParametersCard section="workload" />
      <WhenNear id="elevations" title="Elevations" height_px={320}>
        <Lazy load={loadElevations} />
      </WhenNear>
    </DesignPage>
  );
}
