import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { textAt } from '../../models/edit/document/json.ts';
import type { TableId } from '../../models/present/tables/dataTables.ts';
import type { TableSource } from '../../models/present/tables/TableSource.ts';
import { call } from '../state/call.ts';
import { planDocument } from '../state/editor.ts';
import { notify } from '../state/notices.ts';
import { downloadFile } from '../ui/downloadText.ts';

interface CsvButtonProps {
  /** The table that is saved, of all options. */
  readonly table: TableId;
  /** What the table is of, for screen readers: “Months”. */
  readonly of: string;
  /** The ranking that a table of cooling systems shows. */
  readonly ranking?: TableSource['ranking'];
}

/** Saves the figures of a card, of all options and with all digits, as CSV that Excel opens; the worker writes it. */
export function CsvButton({ table, of, ranking }: CsvButtonProps): JSX.Element {
  const isBusy = useSignal(false);
  const save = async (): Promise<void> => {
    isBusy.value = true;
    const outcome = await call('writeTable', { id: table, ranking });
    isBusy.value = false;
    if (!outcome.isDone) {
      notify(`The table could not be saved: ${outcome.message}`);
      return;
    }
    const plan = textAt(planDocument.value, ['name']) ?? '';
    downloadFile(`${plan} ${table}`, 'csv', new Blob([outcome.value], { type: 'text/csv' }));
  };
  return (
    <button
      type="button"
      class="button csv-button"
      aria-label={`${of} as CSV`}
      title="Save as CSV: all options, all digits"
      disabled={isBusy.value}
      onClick={() => void save()}
    >
      CSV
    </button>
  );
}
