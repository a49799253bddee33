import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Edit } from '../../../../models/edit/document/edit.ts';
import { isObject, valueAt, type Json, type Path } from '../../../../models/edit/document/json.ts';
import type { ShownChange } from '../../../../models/present/changes/shownChange.ts';
import { countText } from '../../../../models/units/text.ts';
import { call } from '../../../state/call.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { planDocument } from '../../../state/editor.ts';

interface BulkPreviewProps {
  readonly edits: readonly Edit[];
  /** Entries that they change. */
  readonly changedCount: number;
}

/** Changes that are listed; the number of the others is told. */
const MAX_LISTED = 6;

/** The field of an edit with its new value: of a workload that a rack is given, its utilisation. */
function shownEdit(edit: Edit): { readonly path: Path; readonly value: Json | undefined } {
  const { path } = edit;
  if (edit.kind !== 'set') return { path, value: undefined };
  const utilisation = isObject(edit.value) ? edit.value['utilisationFraction'] : undefined;
  return utilisation === undefined
    ? { path, value: edit.value }
    : { path: [...path, 'utilisationFraction'], value: utilisation };
}

/** What a change of several entries does: the first fields with their values before and after. */
export function BulkPreview({ edits, changedCount }: BulkPreviewProps): JSX.Element | null {
  const lines = useSignal<readonly ShownChange[]>([]);
  const units = displayUnits.value;
  useEffect(() => {
    let isLatest = true;
    const changes = edits.slice(0, MAX_LISTED).map((edit) => {
      const { path, value } = shownEdit(edit);
      return { path, versions: [valueAt(planDocument.peek(), path), value] };
    });
    void call('describeChanges', { changes, units }).then((outcome) => {
      if (isLatest && outcome.isDone) lines.value = outcome.value;
    });
    return () => {
      isLatest = false;
    };
  }, [edits, units]);
  if (edits.length === 0) return null;
  const moreCount = edits.length - MAX_LISTED;
  return (
    <div class="bulk-preview">
      <p role="status">
        {countText(edits.length, 'field')} of {countText(changedCount, 'row')}{' '}
        {edits.length === 1 ? 'changes' : 'change'}:
      </p>
      <ul>
        {lines.value.map(({ key, label, versions: [before, after] }) => (
          <li key={key}>
            {label}: <del>{before?.text}</del>
            <span aria-hidden="true"> → </span>
            <span class="sr-only"> becomes </span>
            <ins>{after?.text}</ins>
          </li>
        ))}
        {moreCount > 0 && <li>and {countText(moreCount, 'more field')}</li>}
      </ul>
    </div>
  );
}
