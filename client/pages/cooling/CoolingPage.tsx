import type { FunctionComponent, JSX } from 'preact';
import { Lazy } from '../../ui/Lazy.tsx';
import { AnswerCard } from '../design/AnswerCard.tsx';
import { DesignPage } from '../design/DesignPage.tsx';
import { DesignTable } from '../design/DesignTable.tsx';
import { ParametersCard } from '../design/ParametersCard.tsx';

const loadSchematic = (): Promise<FunctionComponent> =>
  import('./SchematicCard.tsx').then(({ SchematicCard }) => SchematicCard);

/** The cooling of every option, the schematic of the shown one, and its parameters. */
export function CoolingPage(): JSX.Element {
  return (
    <DesignPage id="cooling">
      <AnswerCard page="cooling" />
      <DesignTable page="cooling" title="Cooling" />
      <Lazy load={loadSchematic} />
      <ParametersCard section="cooling" />
    </DesignPage>
  );
}
