import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { GroupedFinding } from '../../../models/present/figures/groupFindings.ts';
import { countText } from '../../../models/units/text.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FindingRow } from './FindingRow.tsx';
import { MoreRows } from './MoreRows.tsx';

interface RootFindingsProps {
  /** Of the group on the page. */
  readonly id: string;
  readonly title: string;
  readonly roots: readonly GroupedFinding[];
}

/** The findings of a root cause: the first, and the others folded. */
export function RootFindings({ id, title, roots }: RootFindingsProps): JSX.Element | null {
  const isOpen = useSignal(false);
  const [first, ...others] = roots;
  if (first === undefined) return null;
  return (
    <>
      <ul class="finding-rows">
        <FindingRow group={first} title={title} canDecide />
      </ul>
      {others.length > 0 && (
        <Disclosure
          id={`${id}-others`}
          title={countText(others.length, 'more finding')}
          level={4}
          isOpen={isOpen.value}
          onToggle={(open) => {
            isOpen.value = open;
          }}
        >
          <MoreRows
            rows={others}
            render={(group) => <FindingRow key={group.key} group={group} title={title} canDecide />}
          />
        </Disclosure>
      )}
    </>
  );
}
