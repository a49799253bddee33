import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { differenceEdits } from '../../../models/edit/document/differenceEdits.ts';
import { valueAt, type JsonObject } from '../../../models/edit/document/json.ts';
import type { Edit } from '../../../models/edit/document/edit.ts';
import type { MadeRevision } from '../../../models/present/changes/revisionRuns.ts';
import type { VersionedValue } from '../../../models/present/changes/shownChange.ts';
import { countText } from '../../../models/units/text.ts';
import { planDocument } from '../../state/editor.ts';
import { readOnlySource } from '../../state/readOnlyPlan.ts';
import { failureText } from '../../sync/requestServer.ts';
import { readServerRevision } from '../../sync/planHistory.ts';
import { openReadOnly } from '../documents.ts';
import { timeText } from '../../ui/timeText.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { restoreDocument } from './restoreDocument.ts';
import { useShownChanges } from './useShownChanges.ts';

interface RevisionDetailProps {
  readonly planId: string;
  readonly revision: MadeRevision;
  readonly onClose: () => void;
}

/** Differences that are listed; a plan that was replaced has thousands. */
const MAX_LISTED = 200;

/** What differs from a revision to the present plan, with ways to look at it and to restore it. */
export function RevisionDetail({ planId, revision, onClose }: RevisionDetailProps): JSX.Element {
  const document = useSignal<JsonObject | null>(null);
  const problem = useSignal<string | null>(null);
  useEffect(() => {
    void readServerRevision(planId, revision.revision).then((answer) => {
      if (answer.kind === 'done') document.value = answer.value;
      else problem.value = `This revision cannot be shown. ${failureText(answer)}`;
    });
  }, []);
  const what = `revision ${String(revision.revision)} of ${timeText(revision.at_ms)}`;
  return (
    <>
      <h3>
        Revision {revision.revision}, {timeText(revision.at_ms)}, by {revision.who}
      </h3>
      {problem.value !== null && <p role="alert">{problem.value}</p>}
      {document.value === null && problem.value === null && <p>Loading…</p>}
      {document.value !== null && (
        <Differences
          document={document.value}
          revision={revision}
          onLook={() => {
            onClose();
            look(planId, revision, document.value ?? {});
          }}
          onRestore={() => {
            onClose();
            restoreDocument(document.value ?? {}, what);
          }}
        />
      )}
    </>
  );
}

interface DifferencesProps {
  readonly document: JsonObject;
  readonly revision: MadeRevision;
  readonly onLook: () => void;
  readonly onRestore: () => void;
}

function Differences({ document, revision, onLook, onRestore }: DifferencesProps): JSX.Element {
  const present = planDocument.value;
  const edits = differenceEdits(document, present);
  const listed = edits.slice(0, MAX_LISTED).map((edit) => versionsOf(edit, document));
  const changes = useShownChanges(listed);
  const source = readOnlySource.value;
  const isReadOnly = source !== null;
  const other = source?.kind === 'revision' ? `revision ${String(source.revision)}` : 'the present plan';
  return (
    <>
      <p class="revision-changes">
        {edits.length === 0
          ? `${other.charAt(0).toUpperCase()}${other.slice(1)} is the same.`
          : `${countText(edits.length, 'value')} ${edits.length === 1 ? 'differs' : 'differ'} from ${other}.`}
      </p>
      <div class="button-row">
        {edits.length > 0 && !isReadOnly && (
          <button type="button" class="button button-main" onClick={onRestore}>
            Restore this revision
          </button>
        )}
        <button type="button" class="button" onClick={onLook}>
          Look at it
        </button>
      </div>
      {edits.length > 0 && (
        <ChangeTable
          label={`Differences of revision ${String(revision.revision)}`}
          heads={[
            `Revision ${String(revision.revision)}`,
            source?.kind === 'revision' ? `Revision ${String(source.revision)}, shown` : 'Now',
          ]}
          changes={changes}
        />
      )}
      {edits.length > listed.length && (
        <p class="revision-changes">{countText(edits.length - listed.length, 'more value')} not listed.</p>
      )}
    </>
  );
}

/** The versions of a value that an edit changes. */
function versionsOf(edit: Edit, before: JsonObject): VersionedValue {
  const { path } = edit;
  const old = valueAt(before, path);
  switch (edit.kind) {
    case 'set':
      return { path, versions: [old, edit.value] };
    case 'remove':
      return { path, versions: [old, undefined] };
    case 'order':
      return { path, versions: [Object.keys(old ?? {}), edit.keys], isOrder: true };
  }
}

function look(planId: string, { revision, at_ms, who }: MadeRevision, document: JsonObject): void {
  openReadOnly({
    planId: `${planId} at revision ${String(revision)}`,
    plan: { document, head: 0, entries: [] },
    origin: { kind: 'read-only', source: { kind: 'revision', planId, revision, at_ms, who } },
  });
}
