import type { PrintedCell, PrintedNumber, PrintedTable } from '../document/PrintedTable.ts';
import { attributesText, escaped } from './escaped.ts';

/** A table of no more rows is not cut by a page. */
const WHOLE_ROWS = 16;
/** A longer word is cut where it does not fit. */
const LONG_WORD = 18;

/** A table with its title; its heading is repeated on every page. */
export function tableHtml({ title, columns, totalCount = 0, note }: PrintedTable): string {
  const rowCount = columns[0]?.cells.length ?? 0;
  const heads = columns.map(({ label, unit, cells }) => {
    const unitText = unit === '' ? '' : ` <span class="unit">${escaped(unit)}</span>`;
    return `<th scope="col"${classOf(cells, label)}>${escaped(label)}${unitText}</th>`;
  });
  const mixed = columns.map(({ cells }) => cells.some(isNumber));
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const cells = columns.map((column, index) =>
      cellHtml(column.cells[row] ?? '', { isHead: index === 0, isMixed: mixed[index] === true }),
    );
    return `<tr${row >= rowCount - totalCount ? ' class="total"' : ''}>${cells.join('')}</tr>`;
  });
  return [
    `<div class="table${rowCount <= WHOLE_ROWS ? ' whole' : ''}">`,
    `<table><caption>${escaped(title)}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody></table>`,
    note === undefined ? '' : `<p class="note-text">${escaped(note)}</p>`,
    '</div>',
  ].join('\n');
}

const longClass = (text: string): string =>
  text.split(/\s/).some((word) => word.length > LONG_WORD) ? ' class="long"' : '';

const isNumber = (cell: PrintedCell): cell is PrintedNumber => typeof cell !== 'string';

const classOf = (cells: readonly PrintedCell[], label: string): string =>
  cells.some(isNumber) ? ` class="number${longClass(label) === '' ? '' : ' long'}"` : longClass(label);

interface CellPlace {
  readonly isHead: boolean;
  /** True in a column that has numbers too: its texts are aligned with them. */
  readonly isMixed: boolean;
}

function cellHtml(cell: PrintedCell, { isHead, isMixed }: CellPlace): string {
  const tag = isHead ? 'th scope="row"' : 'td';
  const close = isHead ? 'th' : 'td';
  if (!isNumber(cell)) {
    const style = isMixed && !isHead ? ' class="mixed"' : longClass(cell);
    return `<${tag}${style}>${escaped(cell)}</${close}>`;
  }
  const unit = cell.isUnitShown === true ? cell.unit : '';
  return `<${tag} class="number">${numberHtml(cell, unit)}</${close}>`;
}

/**
 * A number with its exact value and its places in the report.
 *
 * @param shownUnit - that stands behind it; empty for none
 */
export function numberHtml(number: PrintedNumber, shownUnit: string): string {
  const { text, unit, value, at, over, derivation } = number;
  const attributes = attributesText({
    'data-value': value === null ? 'null' : String(value),
    'data-unit': unit,
    'data-at': at.length === 0 ? undefined : at.map(withoutSpaces).join(' '),
    'data-over': over?.map(withoutSpaces).join(' '),
    'data-derivation': derivation,
  });
  const unitText = shownUnit === '' ? '' : ` <span class="unit">${escaped(shownUnit)}</span>`;
  return `<data${attributes}>${escaped(text)}</data>${unitText}`;
}

const withoutSpaces = (pointer: string): string => pointer.replaceAll(' ', '%20');
