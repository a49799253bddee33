import { finding, type Finding } from '../../../problems/Finding.ts';
import type { NetboxDocument, NetboxRecord } from '../NetboxDocument.ts';
import { unguarded } from '../write/csvText.ts';
import { isIgnored } from './knownFields.ts';
import { kindOfFields, neededFields } from './kindOf.ts';

type Table = Extract<NetboxDocument, { kind: 'table' }>;

/** Objects of a CSV file, one a row. */
export function tableRecords({ file, rows, lines }: Table, review: Finding[]): NetboxRecord[] {
  const [header = []] = rows;
  const columns = header.map(columnOf);
  const kind = kindOfFields(new Set(columns), file);
  if (kind === undefined) {
    const needed = neededFields(file);
    const message =
      rows.length === 0
        ? 'The file is empty.'
        : `The header "${columns.slice(0, 12).join(', ')}" is that of no file that is taken${needed === undefined ? '' : `; it must have ${needed}`}.`;
    review.push(finding('netbox-file-unread', `${file}:${String(lines[0] ?? 1)}`, message));
    return [];
  }
  const twice = columns.filter((column, index) => column !== '' && columns.indexOf(column) < index);
  if (twice.length > 0) {
    const message = `The column ${twice.join(', ')} is there twice; the first was read.`;
    review.push(finding('netbox-value-wrong', `${file}:1`, message));
  }
  const records: NetboxRecord[] = [];
  for (let index = 1; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    const at = `${file}:${String(lines[index] ?? index + 1)}`;
    if (row.every((cell) => cell.trim() === '')) continue;
    if (row.length > columns.length) {
      const message = `The row has ${String(row.length)} cells for ${String(columns.length)} columns; the last ones were left out.`;
      review.push(finding('netbox-value-wrong', at, message));
    }
    records.push({ kind, at, fields: fieldsOf(columns, row), ports: [] });
  }
  const ignored = columns.filter(
    (column) => isIgnored(kind, column) && records.some(({ fields }) => (fields.get(column) ?? '') !== ''),
  );
  if (ignored.length > 0) {
    const message = `A plan has no place for these columns of ${kind}s: ${ignored.join(', ')}.`;
    review.push(finding('netbox-field-ignored', file, message));
  }
  return records;
}

/** NetBox reads `site`, `site.name` and `Rack type`; so do we. */
function columnOf(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replaceAll(' ', '_')
    .replace(/\.(name|slug|model)$/, '');
}

function fieldsOf(columns: readonly string[], row: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [index, column] of columns.entries()) {
    if (!fields.has(column)) fields.set(column, unguarded(row[index] ?? '').trim());
  }
  return fields;
}
