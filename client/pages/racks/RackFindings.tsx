import type { JSX } from 'preact';
import { countText } from '../../../models/units/text.ts';
import { findingsByRack } from '../../state/findings.ts';
import { findingTexts } from '../../state/findingTexts.ts';
import { goTo } from '../../state/route.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';

interface RackFindingsProps {
  readonly rackId: string;
  readonly name: string;
}

const MAX_TITLES = 6;

/** Findings of a rack: the highest severity and the count; the titles on hover and focus. */
export function RackFindings({ rackId, name }: RackFindingsProps): JSX.Element | null {
  const groups = findingsByRack.value.get(rackId) ?? [];
  const highest = groups[0]?.finding.severity;
  if (highest === undefined) return null;
  const titles = [...new Set(groups.map(({ finding }) => findingTexts(finding.code).title))];
  const explanation = (
    <>
      <strong>
        {countText(groups.length, 'finding')} on {name}
      </strong>
      {titles.slice(0, MAX_TITLES).map((title) => (
        <span key={title}>{title}</span>
      ))}
      {titles.length > MAX_TITLES && <span>and {titles.length - MAX_TITLES} more</span>}
    </>
  );
  return (
    <Tooltip
      class="finding-mark"
      explanation={explanation}
      onPress={() => {
        goTo(`/findings?rack=${encodeURIComponent(rackId)}`);
      }}
    >
      <SeverityMark severity={highest} />
      {groups.length}
      <span class="sr-only">
        {groups.length === 1 ? ' finding' : ' findings'} on {name}: show {groups.length === 1 ? 'it' : 'them'}
      </span>
    </Tooltip>
  );
}
