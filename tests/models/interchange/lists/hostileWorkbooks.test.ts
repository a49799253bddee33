import { zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readListFile } from '../../../../models/interchange/lists/listFile.ts';
import { proposeList, type ListFile } from '../../../../models/interchange/lists/proposeList.ts';
import { listReaders } from '../../../../server/files/listReaders.ts';
import { library } from '../../../support/library.ts';
import { examplePlan } from '../../../support/plans.ts';

const encoder = new TextEncoder();
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with one sheet, as Excel stores it. Styles: 0 general, 1 a date. */
function workbook(sheetData: string, after = '', more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData>${after}</worksheet>`,
    ...more,
  };
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(parts)) entries[name] = encoder.encode(text);
  // Quick, and small enough for texts that repeat.
  return zipSync(entries, { level: 1 });
}

const textCell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const heads = `<row r="3">${textCell('A3', 'Rack')}${textCell('B3', 'Model')}${textCell('C3', 'Qty')}</row>`;
const read = (bytes: Uint8Array): Promise<ListFile> => readListFile('list.xlsx', bytes, listReaders);
const plan = examplePlan('air-vs-liquid');
const propose = async (bytes: Uint8Array): Promise<ReturnType<typeof proposeList>> =>
  proposeList(await read(bytes), { plan, library, year: 2026 });

describe('a workbook', () => {
  it('is read with the lines of its cells, below empty rows', async () => {
    const { remarks } = await propose(
      workbook(
        `${heads}<row r="5">${textCell('A5', 'N1')}${textCell('B5', 'dgx-h100')}<c r="C5"><v>1.5</v></c></row>`,
      ),
    );
    expect(remarks.filter(({ isLeftOut }) => isLeftOut)).toEqual([
      { place: 'List!C5', message: 'must be a whole number from 1 to 200', isLeftOut: true },
    ]);
  });

  it('says that formulas have their stored values, and leaves out what is a date', async () => {
    const { remarks, plan: after } = await propose(
      workbook(
        `${heads}<row r="4">${textCell('A4', 'N1')}${textCell('B4', 'dgx-h100')}<c r="C4"><f>1+1</f><v>2</v></c></row>` +
          `<row r="5">${textCell('A5', 'N2')}${textCell('B5', 'dgx-h100')}<c r="C5" s="1"><v>45000</v></c></row>`,
      ),
    );
    expect(after.racks['N1']?.contents).toEqual({ 'dgx-h100': { device: 'dgx-h100', count: 2 } });
    expect(after.racks['N2']).toBeUndefined();
    const texts = remarks.map(({ place, message }) => `${place} ${message}`);
    expect(texts).toContain(' 1 cell with a formula: the values that were stored with them are used');
    expect(texts).toContain('List!C5 is a date (2023-03-15), and no number');
  });

  it('leaves out rows with formulas that are errors or were never computed', async () => {
    const row = (line: number, quantity: string): string =>
      `<row r="${String(line)}">${textCell(`A${String(line)}`, 'N1')}${textCell(`B${String(line)}`, 'sn2201')}${quantity}</row>`;
    const { remarks, plan: after } = await propose(
      workbook(
        heads +
          row(4, '<c r="C4"><f>D4</f></c>') +
          row(5, '<c r="C5" t="e"><f>1/0</f><v>#DIV/0!</v></c>') +
          row(6, '<c r="C6" t="str"><f>D6</f></c>') +
          row(7, '<c r="D7"><f>D8</f></c>'),
      ),
    );
    const reasons = remarks
      .filter(({ isLeftOut }) => isLeftOut)
      .map(({ place, message }) => `${place} ${message}`);
    expect(reasons).toEqual([
      'List!C4 is a formula without a stored value: open the file in Excel and save it',
      'List!C5 is an error of a formula',
      'List!C6 is a formula without a stored value: open the file in Excel and save it',
    ]);
    // Only the row whose formula is in no column that is used.
    expect(after.racks['N1']?.contents).toEqual({ sn2201: { device: 'sn2201' } });
  });

  it('says which cells are merged, and leaves out the rows that are empty by it', async () => {
    const { remarks } = await propose(
      workbook(
        `${heads}<row r="4">${textCell('A4', 'N1')}${textCell('B4', 'dgx-h100')}</row><row r="5">${textCell('B5', 'sn2201')}</row>`,
        '<mergeCells count="1"><mergeCell ref="A4:A5"/></mergeCells>',
      ),
    );
    const texts = remarks.map(({ place, message }) => `${place} ${message}`);
    expect(texts).toContain(' cells are merged (A4:A5): only the first of them has a value');
    expect(texts).toContain('List!A5 states no rack; of merged cells only the first has a value');
  });

  const refused: readonly (readonly [what: string, bytes: () => Uint8Array, message: string])[] = [
    [
      'a cell in the last row',
      () => workbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
      'up to 100,000 rows',
    ],
    [
      'a cell in the last column',
      () => workbook('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
      'up to 500 columns',
    ],
    ['a million cells', () => workbook('<row><c/></row>'.repeat(1_000_001)), 'up to 1,000,000 cells'],
    ['an address that is none', () => workbook('<row r="1"><c r="A-1"><v>1</v></c></row>'), 'has no address'],
    [
      'entities',
      () => workbook('', '', { 'xl/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><styleSheet/>' }),
      'declares entities',
    ],
    [
      '70 MB of spaces in a few bytes',
      () => workbook('', '', { 'xl/sharedStrings.xml': ' '.repeat(70_000_000) }),
      'up to 64 MiB unpacked',
    ],
    [
      'more than 20 MiB',
      () => Buffer.concat([Buffer.of(0x50, 0x4b, 3, 4), Buffer.alloc(21 * 1024 ** 2)]),
      'up to 20 MiB',
    ],
    ['another zip file', () => zipSync({ 'a.txt': encoder.encode('hello') }), 'is no workbook of Excel'],
    ['a cut file', () => workbook(heads).slice(0, -40), 'cut off'],
    [
      'no list of files',
      () => workbook(heads, '', { 'xl/_rels/workbook.xml.rels': '<x/>' }),
      'cannot be read',
    ],
  ];
  it.each(refused)('is refused with %s', async (_, bytes, message) => {
    await expect(read(bytes())).rejects.toThrow(message);
  });

  it('is refused when a part is larger than it says, without unpacking more than that', async () => {
    const bytes = workbook('<row><c/></row>'.repeat(10_000));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // The uncompressed size of every entry of the central directory.
    for (let at = 0; at < bytes.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    await expect(read(bytes)).rejects.toThrow('damaged');
  });
});

describe('a CSV file', () => {
  it('is refused if it is larger than a list, or no text', async () => {
    const big = new Uint8Array(20 * 1024 ** 2 + 1).fill(65);
    await expect(readListFile('a.csv', big, listReaders)).rejects.toThrow('up to 20 MiB');
    const zeros = new Uint8Array([65, 0, 66, 0]);
    await expect(readListFile('a.csv', zeros, listReaders)).rejects.toThrow('neither a workbook');
    const open = encoder.encode('Rack,Model\n"A01,x\n');
    await expect(readListFile('a.csv', open, listReaders)).rejects.toThrow('line 2: a quote is not closed');
  });

  it('in Windows-1252 says so', async () => {
    const { remarks } = await readListFile('a.csv', new Uint8Array([82, 252, 10]), listReaders);
    expect(remarks[0]).toContain('Windows-1252');
  });
});
