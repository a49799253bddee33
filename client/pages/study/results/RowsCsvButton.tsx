import type { JSX } from 'preact';
import { csvForExcel } from '../../../../models/present/tables/tableCsv.ts';
import { csvHead, csvRowsOf } from '../../../../models/study/table/csvText.ts';
import { studyColumns } from '../../../../models/study/table/studyColumns.ts';
import { chunkOfRows } from '../../../../models/study/table/TableChunk.ts';
import { downloadFile } from '../../../ui/downloadText.ts';
import type { StudyResult } from '../state/StudyResult.ts';

/** Saves all rows with all digits, in the units of the plan, as `plenum study run` writes them. */
export function RowsCsvButton({ result }: { readonly result: StudyResult }): JSX.Element {
  const save = (): void => {
    const { description: study, rows } = result;
    const columns = studyColumns(study);
    const text = csvHead(columns) + csvRowsOf(chunkOfRows({ study, columns }, rows));
    downloadFile(study.document.name, 'csv', new Blob([csvForExcel(text)], { type: 'text/csv' }));
  };
  return (
    <button
      type="button"
      class="button csv-button"
      aria-label="Rows of the study as CSV"
      title="Save as CSV: all rows, all digits, metric units"
      onClick={save}
    >
      CSV
    </button>
  );
}
