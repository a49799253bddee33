import type { JSX } from 'preact';
import { counted } from '../../../models/units/text.ts';
import { findingsByRack } from '../../state/findings.ts';
import { findingWords } from '../../state/findingWords.ts';
import { goTo } from '../../state/route.ts';
import { Explained } from '../../ui/Explained.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';

interface RackFindingsProps {
  readonly rackId: string;
  readonly name: string;
}

const MOST_TITLES = 6;

/** What was found about a rack: the gravest severity and how many; the titles on hover and focus. */
export function RackFindings({ rackId, name }: RackFindingsProps): JSX.Element | null {
  const groups = findingsByRack.value.get(rackId) ?? [];
  const gravest = groups[0]?.finding.severity;
  if (gravest === undefined) return null;
  const titles = [...new Set(groups.map(({ finding }) => findingWords(finding.code).title))];
  const explanation = (
    <>
      <strong>
        {counted(groups.length, 'finding')} on {name}
      </strong>
      {titles.slice(0, MOST_TITLES).map((title) => (
        <span key={title}>{title}</span>
      ))}
      {titles.length > MOST_TITLES && <span>and {titles.length - MOST_TITLES} more</span>}
    </>
  );
  return (
    <Explained
      class="finding-mark"
      explanation={explanation}
      onPress={() => {
        goTo(`/findings?rack=${encodeURIComponent(rackId)}`);
      }}
    >
      <SeverityMark severity={gravest} />
      {groups.length}
      <span class="sr-only">
        {groups.length === 1 ? ' finding' : ' findings'} on {name}: show {groups.length === 1 ? 'it' : 'them'}
      </span>
    </Explained>
  );
}
