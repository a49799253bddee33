import type { FunctionComponent, JSX } from 'preact';
import { Lazy } from '../../ui/Lazy.tsx';
import { AnswerCard } from '../design/AnswerCard.tsx';
import { DesignPage } from '../design/DesignPage.tsx';
import { DesignTable } from '../design/DesignTable.tsx';
import { ParametersCard } from '../design/ParametersCard.tsx';
import { TopologyCard } from './topology/TopologyCard.tsx';

const loadOneLine = (): Promise<FunctionComponent> =>
  import('./OneLineCard.tsx').then(({ OneLineCard }) => OneLineCard);

/** The power chain from the utility to the racks, and the power topology with its failure analysis. */
export function PowerPage(): JSX.Element {
  return (
    <DesignPage id="power">
      <AnswerCard page="power" />
      <Lazy load={loadOneLine} />
      <DesignTable page="power" title="Power chain" />
      <ParametersCard section="power" />
      <TopologyCard />
    </DesignPage>
  );
}
