import type { JSX } from 'preact';
import { valueAt } from '../../models/edit/document/json.ts';
import { designSection } from '../state/designSection.ts';
import { requestedDesign } from '../state/detailsShown.ts';
import { planDocument } from '../state/editor.ts';
import { pageAddress } from '../state/route.ts';
import { Icon } from '../ui/Icon.tsx';
import { tariffKindLabel } from '../../models/present/words/tariffKindLabel.ts';

interface TariffLinkProps {
  /** Default: the base plan. */
  readonly optionId: string | undefined;
}

/** The kind of a column's tariff, with a link to the page where it is chosen. */
export function TariffLink({ optionId }: TariffLinkProps): JSX.Element {
  const kind = designSection('tariff', optionId)['kind'];
  const isStated =
    optionId === undefined ||
    valueAt(planDocument.value, ['options', optionId, 'changes', 'tariff', 'kind']) !== undefined;
  const text = tariffKindLabel(typeof kind === 'string' ? kind : 'flat');
  return (
    <a
      class="cell-link"
      href={pageAddress('bill')}
      title="Edit the tariff on the bill page"
      onClick={() => {
        requestedDesign.value = optionId;
      }}
    >
      {isStated ? text : 'Same as base plan'}
      <Icon name="goTo" />
    </a>
  );
}
