import { decodeText } from '../decodeText.ts';
import { ModelError } from '../../problems/ModelError.ts';
import { isZip } from '../zip/zipEntries.ts';
import type { Inflate } from '../zip/unpackEntry.ts';
import { csvSheet } from './csvSheet.ts';
import type { ListFile } from './proposeList.ts';
import { cellName, type ListCell, type ListSheet } from './ListSheet.ts';
import { unpackWorkbook, type UnpackedWorkbook } from './unpackWorkbook.ts';

/** A sheet as the library reads it, `read-excel-file`. */
export interface WorkbookSheetData {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

/** What a shell supplies to read files. */
export interface ListReaders {
  readonly inflate: Inflate;
  readonly decoder: Parameters<typeof decodeText>[1];
  /** Reads the sheets of an unpacked workbook. */
  readonly sheetsOf: (parts: UnpackedWorkbook['parts']) => Promise<readonly WorkbookSheetData[]>;
}

/** Greatest size of a CSV file. */
export const MAX_LIST_bytes = 20 * 1024 * 1024;

/**
 * Reads a file as sheets of plain cells: a workbook of Excel (.xlsx) or a CSV file.
 *
 * @throws ModelError `list-unreadable`, `zip-unreadable` or `file-unreadable`
 */
export async function readListFile(name: string, bytes: Uint8Array, readers: ListReaders): Promise<ListFile> {
  if (isZip(bytes)) {
    const { parts, remarks, faults } = unpackWorkbook(bytes, readers.inflate);
    const sheets = await sheetsIn(parts, readers);
    return { name, sheets: sheets.map((sheet, index) => sheetOf(sheet, faults.get(index))), remarks };
  }
  if (bytes.byteLength > MAX_LIST_bytes) {
    const most = String(MAX_LIST_bytes / 1024 ** 2);
    throw new ModelError(
      'list-unreadable',
      `The file is larger than a list that is read: up to ${most} MiB.`,
    );
  }
  const { text, isGuessed } = decodeText(bytes, readers.decoder);
  if (text.includes('\u0000')) {
    throw new ModelError(
      'list-unreadable',
      'The file is neither a workbook of Excel (.xlsx) nor a CSV file.',
    );
  }
  const guess = 'The file is not UTF-8 and was read as Windows-1252; check its accented characters.';
  return { name, sheets: [csvSheet(text)], remarks: isGuessed ? [guess] : [] };
}

async function sheetsIn(
  parts: UnpackedWorkbook['parts'],
  { sheetsOf }: ListReaders,
): Promise<readonly WorkbookSheetData[]> {
  try {
    return await sheetsOf(parts);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ModelError('list-unreadable', `The workbook cannot be read: ${reason.slice(0, 200)}.`);
  }
}

function sheetOf(
  { sheet, data }: WorkbookSheetData,
  faults: ReadonlyMap<string, string> = new Map(),
): ListSheet {
  return {
    name: sheet,
    rows: data.map((cells, index) => ({
      line: index + 1,
      cells: cells.map((cell, column) => {
        const fault = faults.get(cellName({ name: '' }, column, index + 1));
        return fault === undefined ? cellOf(cell) : { fault };
      }),
    })),
  };
}

function cellOf(value: unknown): ListCell {
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) };
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
