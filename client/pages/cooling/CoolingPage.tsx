import type { JSX } from 'preact';
import { AnswerCard } from '../design/AnswerCard.tsx';
import { DesignPage } from '../design/DesignPage.tsx';
import { DesignTable } from '../design/DesignTable.tsx';
import { ParametersCard } from '../design/ParametersCard.tsx';

/** The cooling of every option, and its parameters. */
export function CoolingPage(): JSX.Element {
  return (
    <DesignPage id="cooling">
      <AnswerCard page="cooling" />
      <DesignTable page="cooling" title="Cooling" />
      <ParametersCard section="cooling" />
    </DesignPage>
  );
}
