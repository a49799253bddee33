import { finding, type Finding } from '../../../problems/Finding.ts';
import type { NetboxDocument, NetboxKind, NetboxRecord } from '../NetboxDocument.ts';
import { unguarded } from '../../csvCells.ts';
import { choiceOf } from './choices.ts';
import { fieldOfHeading, fieldOfKind, settleFields } from './columnNames.ts';
import { isIgnored } from './knownFields.ts';
import { kindOfFields, neededFields } from './kindOf.ts';

type Table = Extract<NetboxDocument, { kind: 'table' }>;

/** Objects of a CSV file, one per row. */
export function tableRecords({ file, rows, lines }: Table, review: Finding[]): NetboxRecord[] {
  const [header = []] = rows;
  const headings = header.map(fieldOfHeading);
  const kind = kindOfFields(new Set(headings), file);
  if (kind === undefined) {
    const needed = neededFields(file);
    const message =
      rows.length === 0
        ? 'The file is empty.'
        : `The header "${headings.slice(0, 12).join(', ')}" is of an unknown file type${needed === undefined ? '' : `; it must have ${needed}`}.`;
    review.push(finding('netbox-file-unread', `${file}:${String(lines[0] ?? 1)}`, message));
    return [];
  }
  const columns = headings.map((heading) => fieldOfKind(kind, heading));
  const duplicates = columns.filter((column, index) => column !== '' && columns.indexOf(column) < index);
  if (duplicates.length > 0) {
    const message = `Duplicate column ${duplicates.join(', ')}; the first was read.`;
    review.push(finding('netbox-value-wrong', `${file}:1`, message));
  }
  const records: NetboxRecord[] = [];
  for (let index = 1; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    const at = `${file}:${String(lines[index] ?? index + 1)}`;
    if (row.every((cell) => cell.trim() === '')) continue;
    if (row.length > columns.length) {
      const message = `The row has ${String(row.length)} cells for ${String(columns.length)} columns; the extra cells were skipped.`;
      review.push(finding('netbox-value-wrong', at, message));
    }
    records.push({ kind, at, fields: fieldsOf(kind, columns, row), ports: [] });
  }
  const ignored = columns.filter(
    (column) => isIgnored(kind, column) && records.some(({ fields }) => (fields.get(column) ?? '') !== ''),
  );
  if (ignored.length > 0) {
    const message = `Columns of ${kind}s not imported: ${ignored.join(', ')}.`;
    review.push(finding('netbox-field-ignored', file, message));
  }
  return records;
}

function fieldsOf(kind: NetboxKind, columns: readonly string[], row: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [index, column] of columns.entries()) {
    if (fields.has(column)) continue;
    fields.set(column, choiceOf(kind, column, unguarded(row[index] ?? '').trim()));
  }
  settleFields(fields);
  return fields;
}
