import type { JSX } from 'preact';
import { documentAt, revisionsOf, type Revision } from '../../../models/edit/journal/revisions.ts';
import { countText } from '../../../models/units/text.ts';
import { planJournal } from '../../state/editor.ts';
import { timeText } from '../../ui/timeText.ts';
import { labelsText } from './labelsText.ts';
import { restoreDocument } from './restoreDocument.ts';

interface BrowserRevisionsProps {
  readonly onClose: () => void;
}

/** The states of the plan that this browser knows, each with its time and what was changed. */
export function BrowserRevisions({ onClose }: BrowserRevisionsProps): JSX.Element {
  const [present, ...earlier] = revisionsOf(planJournal.value.entries);
  if (present === undefined) return <p>The plan was not changed yet.</p>;
  return (
    <ol class="revision-list" tabIndex={0} aria-label="Revisions">
      <RevisionItem revision={present} />
      {earlier.map((revision) => (
        <RevisionItem
          key={revision.number}
          revision={revision}
          onRestore={() => {
            onClose();
            restore(revision);
          }}
        />
      ))}
    </ol>
  );
}

interface RevisionItemProps {
  readonly revision: Revision;
  /** Absent for the present state. */
  readonly onRestore?: () => void;
}

function RevisionItem({ revision, onRestore }: RevisionItemProps): JSX.Element {
  const { number, at_ms, labels, changeCount } = revision;
  return (
    <li class="revision">
      <span class="revision-text">
        <strong>{number === 0 ? `Before ${timeText(at_ms)}` : timeText(at_ms)}</strong>
        <span class="revision-changes">
          {number === 0
            ? 'As opened or created'
            : `${labelsText(labels)} · ${countText(changeCount, 'change')}`}
        </span>
      </span>
      {onRestore === undefined ? (
        <span class="revision-changes">Present state</span>
      ) : (
        <button type="button" class="button" onClick={onRestore}>
          Restore
        </button>
      )}
    </li>
  );
}

function restore({ number, at_ms }: Revision): void {
  const what = number === 0 ? 'the plan as it was opened' : `the revision of ${timeText(at_ms)}`;
  restoreDocument(documentAt(planJournal.peek(), number), what);
}
