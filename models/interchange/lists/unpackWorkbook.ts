import { ModelError } from '../../problems/ModelError.ts';
import { countText } from '../../units/text.ts';
import { unpackEntry, type Inflate } from '../zip/unpackEntry.ts';
import { zipEntries } from '../zip/zipEntries.ts';

/** The parts of a workbook that hold its cells, unpacked and found harmless. */
export interface UnpackedWorkbook {
  readonly parts: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** What is to be said of the workbook: formulas, merged cells. */
  readonly remarks: readonly string[];
  /** Cells that have no value although they should, by the place of their sheet in the workbook and their address. */
  readonly faults: ReadonlyMap<number, ReadonlyMap<string, string>>;
}

const MiB = 1024 * 1024;
/** Greatest size of a workbook. */
export const MAX_WORKBOOK_bytes = 20 * MiB;
/** Greatest size of all of its parts together, unpacked. */
const MAX_UNPACKED_MiB = 64;
const MAX_CELLS = 1_000_000;
const MAX_ROW = 100_000;
const MAX_COLUMN = 500;

/** Parts with cells, texts, formats and the list of sheets; pictures, macros and charts are not unpacked. */
const NEEDED =
  /^(xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|\[Content_Types\]\.xml|_rels\/\.rels)$/i;
const SHEET = /^xl\/worksheets\//i;

/**
 * Unpacks the parts of a workbook of Excel within limits, and looks at its sheets before they are read: a few bytes can stand for a
 * million rows, and a cell in the last column of the last row for a sheet of seventeen billion.
 *
 * @param archive - a file of the format .xlsx
 * @param inflate - unpacks deflated bytes
 * @throws ModelError `list-unreadable` if it is above a limit or is no workbook; `zip-unreadable` if it is damaged
 */
export function unpackWorkbook(archive: Uint8Array, inflate: Inflate): UnpackedWorkbook {
  if (archive.byteLength > MAX_WORKBOOK_bytes) throw tooLarge('MiB', MAX_WORKBOOK_bytes / MiB);
  const entries = zipEntries(archive).filter(({ name }) => NEEDED.test(name));
  if (!entries.some(({ name }) => /^xl\/workbook\.xml$/i.test(name))) {
    throw unreadable('The file is no workbook of Excel (.xlsx): save the list as .xlsx or CSV.');
  }
  const unpacked_bytes = entries.reduce((sum, { size_bytes }) => sum + size_bytes, 0);
  if (unpacked_bytes > MAX_UNPACKED_MiB * MiB) throw tooLarge('MiB unpacked', MAX_UNPACKED_MiB);
  const parts = entries.map((entry) => ({
    name: entry.name,
    bytes: unpackEntry(archive, entry, { inflate, limit_MiB: MAX_UNPACKED_MiB }),
  }));
  return { parts, ...lookAt(parts) };
}

interface SheetContent {
  cellCount: number;
  formulaCount: number;
  readonly merged: string[];
}

function lookAt(parts: UnpackedWorkbook['parts']): Pick<UnpackedWorkbook, 'remarks' | 'faults'> {
  const content: SheetContent = { cellCount: 0, formulaCount: 0, merged: [] };
  const texts = new Map(parts.map(({ name, bytes }) => [name.toLowerCase(), latin1Of(bytes)]));
  const faults = new Map<number, ReadonlyMap<string, string>>();
  const order = sheetOrder(texts);
  for (const [name, text] of texts) {
    // An entity can stand for anything; workbooks have none.
    if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) {
      throw unreadable('The workbook declares entities of XML, which workbooks do not have.');
    }
    if (SHEET.test(name)) faults.set(order.indexOf(name), lookAtSheet(text, content));
  }
  return { remarks: remarksOf(content), faults };
}

/** Names of the parts of the sheets, in the order of the sheets. */
function sheetOrder(texts: ReadonlyMap<string, string>): string[] {
  const targets = new Map<string, string>();
  for (const [tag] of (texts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(
    /<(?:\w+:)?Relationship\b[^<>]*>/g,
  )) {
    const target = attribute(tag, 'Target').toLowerCase();
    targets.set(attribute(tag, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return Array.from(
    (texts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\b[^<>]*>/g),
    ([tag]) => targets.get(attribute(tag, '\\w+:id')) ?? '',
  );
}

function attribute(tag: string, name: string): string {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return double ?? single ?? '';
}

function remarksOf({ formulaCount, merged }: SheetContent): string[] {
  return [
    ...(formulaCount === 0
      ? []
      : [
          `${countText(formulaCount, 'cell')} with a formula: the values that were stored with them are used`,
        ]),
    ...(merged.length === 0
      ? []
      : [
          `cells are merged (${merged.slice(0, 5).join(', ')}${merged.length > 5 ? ' and more' : ''}): only the first of them has a value`,
        ]),
  ];
}

/** Start tags of rows, cells, their formulas and values, and merged ranges, with any prefix. */
const TAG = /<(?:[A-Za-z0-9]+:)?(row|c|f|v|is|mergeCell)(?=[\s/>])([^<>]*)>/g;

const NEVER_COMPUTED = 'is a formula without a stored value: open the file in Excel and save it';
const ERROR = 'is an error of a formula';

/** Checks the size of a sheet, and finds the cells whose value is missing or an error. */
function lookAtSheet(text: string, content: SheetContent): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  let cell = '';
  for (const [, tag = '', attributes = ''] of text.matchAll(TAG)) {
    switch (tag) {
      case 'row':
        checkRow(attribute(attributes, 'r'));
        break;
      case 'c':
        content.cellCount += 1;
        if (content.cellCount > MAX_CELLS) throw tooLarge('cells', MAX_CELLS);
        cell = attribute(attributes, 'r');
        checkCell(cell);
        if (/\st\s*=\s*["']e["']/.test(attributes)) faults.set(cell, ERROR);
        break;
      case 'f':
        content.formulaCount += 1;
        if (!faults.has(cell)) faults.set(cell, NEVER_COMPUTED);
        break;
      case 'mergeCell':
        content.merged.push(attribute(attributes, 'ref'));
        break;
      default:
        if (faults.get(cell) === NEVER_COMPUTED) faults.delete(cell);
    }
  }
  return faults;
}

function checkRow(address: string): void {
  if (address === '') return;
  if (!/^\d{1,7}$/.test(address)) throw unreadable('A row of the workbook has no number.');
  if (Number(address) > MAX_ROW) throw tooLarge('rows', MAX_ROW);
}

function checkCell(address: string): void {
  if (address === '') return;
  const [, letters = '', row = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  if (letters === '') throw unreadable('A cell of the workbook has no address.');
  checkRow(row);
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  if (column > MAX_COLUMN) throw tooLarge('columns', MAX_COLUMN);
}

/** Tags and addresses are ASCII, whatever the texts between them are. */
function latin1Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return text;
}

const CHUNK = 8192;

const unreadable = (message: string): ModelError => new ModelError('list-unreadable', message);

const tooLarge = (unit: string, most: number): ModelError =>
  unreadable(
    `The workbook is larger than a list that is read: up to ${most.toLocaleString('en-US')} ${unit}. Save the sheet with the list alone.`,
  );
