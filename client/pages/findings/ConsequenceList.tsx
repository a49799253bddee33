import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Consequence } from '../../../models/present/figures/findingCauses.ts';
import type { GroupedFinding } from '../../../models/present/figures/groupFindings.ts';
import { countText } from '../../../models/units/text.ts';
import { findingTexts } from '../../state/findingTexts.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { FindingLines } from '../FindingLines.tsx';
import { FindingRow } from './FindingRow.tsx';
import { MoreRows } from './MoreRows.tsx';

interface ConsequenceListProps {
  /** Of the group on the page. */
  readonly id: string;
  readonly roots: readonly GroupedFinding[];
  readonly consequences: readonly Consequence[];
}

/** What follows from a root cause, folded: those that the models trace to it, and other findings with the reason. */
export function ConsequenceList({ id, roots, consequences }: ConsequenceListProps): JSX.Element | null {
  const isOpen = useSignal(false);
  const traced = [...roots, ...consequences.map(({ group }) => group)].flatMap(
    ({ finding }) => finding.consequences ?? [],
  );
  const count = traced.length + consequences.length;
  if (count === 0) return null;
  return (
    <Disclosure
      id={`${id}-consequences`}
      title={countText(count, 'consequence')}
      level={4}
      isOpen={isOpen.value}
      onToggle={(open) => {
        isOpen.value = open;
      }}
    >
      {traced.length > 0 && <FindingLines findings={traced} />}
      {consequences.length > 0 && <MoreRows rows={consequences} render={consequenceRow} />}
    </Disclosure>
  );
}

function consequenceRow({ group, because }: Consequence): JSX.Element {
  const { title } = findingTexts(group.finding.code);
  return (
    <FindingRow
      key={group.key}
      group={group}
      title={title}
      canDecide
      head={
        <p class="consequence-head">
          <SeverityMark severity={group.severity} />
          <strong>{title}.</strong> <span class="consequence-reason">{because}</span>
        </p>
      }
    />
  );
}
