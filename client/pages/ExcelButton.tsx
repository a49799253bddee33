import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { textAt } from '../../models/edit/document/json.ts';
import { call } from '../state/call.ts';
import { planDocument } from '../state/editor.ts';
import { notify } from '../state/notices.ts';
import { downloadFile } from '../ui/downloadText.ts';

/** Saves all tables of the plan as a workbook of Excel; the worker writes it. */
export function ExcelButton(): JSX.Element {
  const isBusy = useSignal(false);
  const save = async (): Promise<void> => {
    isBusy.value = true;
    const outcome = await call('writeWorkbook', null);
    isBusy.value = false;
    if (!outcome.isDone) {
      notify(`The workbook could not be saved: ${outcome.message}`);
      return;
    }
    downloadFile(textAt(planDocument.value, ['name']) ?? '', 'xlsx', outcome.value);
  };
  return (
    <button
      type="button"
      class="button"
      title="Save all tables as a workbook of Excel"
      disabled={isBusy.value}
      onClick={() => void save()}
    >
      {isBusy.value ? 'Writing…' : 'Excel'}
    </button>
  );
}
