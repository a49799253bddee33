import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { countText } from '../../../models/units/text.ts';
import { call } from '../../state/call.ts';
import { planDocument, run, undo } from '../../state/editor.ts';
import { netboxDialog } from '../../state/netboxDialog.ts';
import { notify } from '../../state/notices.ts';
import { goTo } from '../../state/route.ts';
import type { ListAnswer } from '../../worker/files/listFileTask.ts';
import { closeNetbox, NetboxDialog } from '../netbox/NetboxDialog.tsx';
import { ImportChoice } from '../netbox/ImportChoice.tsx';
import { ListReview } from './ListReview.tsx';
import { SheetChoice } from './SheetChoice.tsx';

/** What was read, and the plan that it was read for. */
interface Read {
  readonly answer: ListAnswer | null;
  readonly message: string;
  readonly document: JsonObject;
}

/** Shows how a list of racks or devices was understood, and reads it into the plan on confirmation. */
export function ListDialog(): JSX.Element {
  const [file, ...others] = netboxDialog.peek()?.files ?? [];
  const sheets = useSignal<readonly string[] | undefined>(undefined);
  const isNearTaken = useSignal(false);
  const read = useSignal<Read | null>(null);
  const isReading = useSignal(true);
  const readAgain = async (): Promise<void> => {
    if (file === undefined) return;
    isReading.value = true;
    const [document, wanted, isNear] = [planDocument.value, sheets.value, isNearTaken.value];
    const year = new Date().getFullYear();
    const outcome = await call('readList', { file, sheets: wanted, isNearTaken: isNear, year });
    // A newer choice starts its own reading.
    if (sheets.value !== wanted || isNearTaken.value !== isNear) return;
    isReading.value = false;
    read.value = outcome.isDone
      ? { answer: outcome.value, message: '', document }
      : { answer: null, message: outcome.message, document };
  };
  useEffect(() => {
    void readAgain();
  }, [sheets.value, isNearTaken.value]);
  const answer = read.value?.answer ?? null;
  const changed = answer?.changes.filter(({ kind }) => kind !== 'unchanged') ?? [];
  const apply = (): void => {
    const present = read.value;
    if (present === null || answer === null) return;
    if (planDocument.value !== present.document) {
      void readAgain();
      return;
    }
    run({ label: 'read a list', edits: answer.edits });
    const after = planDocument.value;
    closeNetbox();
    goTo('/racks');
    const takeBack = (): void => {
      if (planDocument.value === after) undo();
    };
    notify(`Read ${file?.name ?? 'the list'}: ${countText(changed.length, 'change')}.`, {
      label: 'Undo',
      run: takeBack,
    });
  };
  return (
    <NetboxDialog title={`Read ${file?.name ?? 'a list'} into this plan`}>
      <div class="netbox-body list-review">
        {others.length > 0 && (
          <p class="field-note">
            Lists are read one at a time: open {others.map(({ name }) => name).join(', ')} after this one.
          </p>
        )}
        {answer !== null && <SheetChoice sheets={answer.sheets} chosen={sheets} />}
        {answer?.devices.some(({ kind, candidate }) => kind === 'near' || candidate !== null) === true && (
          <ImportChoice chosen={isNearTaken}>
            Use the device of the catalogue whose name is like that of the list
          </ImportChoice>
        )}
        <div role="status">
          {isReading.value && <p class="field-note">Reading…</p>}
          {!isReading.value && answer === null && read.value !== null && (
            <p class="field-message">{read.value.message} The open plan is unchanged.</p>
          )}
        </div>
        {answer !== null && <ListReview answer={answer} />}
      </div>
      <div class="netbox-actions">
        <button type="button" class="button" onClick={closeNetbox}>
          Cancel
        </button>
        <button
          type="button"
          class="button button-main"
          disabled={isReading.value || changed.length === 0}
          onClick={apply}
        >
          Read into this plan
        </button>
      </div>
    </NetboxDialog>
  );
}
