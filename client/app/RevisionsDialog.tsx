import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { differenceEdits } from '../../models/edit/document/differenceEdits.ts';
import { documentAt, revisionsOf, type Revision } from '../../models/edit/journal/revisions.ts';
import { planDocument, planJournal, run, undo } from '../state/editor.ts';
import { notify } from '../state/notices.ts';
import { countText } from '../../models/units/text.ts';
import { timeText } from './timeText.ts';

interface RevisionsDialogProps {
  readonly onClose: () => void;
}

/** The states of the plan to go back to, each with its time and what was changed. Going back is a step that undo takes back. */
export function RevisionsDialog({ onClose }: RevisionsDialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const [present, ...earlier] = revisionsOf(planJournal.value.entries);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="revisions-title" onClose={onClose}>
      <h2 id="revisions-title">Revisions of this plan</h2>
      {present === undefined ? (
        <p>The plan was not changed yet.</p>
      ) : (
        <ol class="revision-list" tabIndex={0} aria-label="Revisions">
          <RevisionItem revision={present} />
          {earlier.map((revision) => (
            <RevisionItem
              key={revision.number}
              revision={revision}
              onRestore={() => {
                dialog.current?.close();
                restore(revision);
              }}
            />
          ))}
        </ol>
      )}
      <div class="dialog-actions">
        <button
          type="button"
          class="button button-main"
          autofocus
          onClick={() => {
            dialog.current?.close();
          }}
        >
          Close
        </button>
      </div>
    </dialog>
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

const MAX_LABELS = 4;

function labelsText(labels: readonly string[]): string {
  const more = labels.length > MAX_LABELS ? `, and ${String(labels.length - MAX_LABELS)} more` : '';
  const text = `${labels.slice(0, MAX_LABELS).join(', ')}${more}`;
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function restore({ number, at_ms }: Revision): void {
  const document = documentAt(planJournal.value, number);
  const time = timeText(at_ms);
  const label = number === 0 ? 'restore the plan as it was opened' : `restore the revision of ${time}`;
  const edits = differenceEdits(planDocument.value, document);
  if (edits.length === 0) {
    notify('The plan is the same as that revision.');
    return;
  }
  run({ label, edits });
  notify(number === 0 ? 'Restored the plan as it was opened.' : `Restored the revision of ${time}.`, {
    label: 'Undo',
    run: undo,
  });
}
