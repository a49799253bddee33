import { describe, expect, it } from 'vitest';
import { textColumn } from '../../../../models/present/printed/document/printedNumber.ts';
import type { PrintedTable } from '../../../../models/present/printed/document/PrintedTable.ts';
import { splitTable } from '../../../../models/present/printed/document/splitTable.ts';
import { needsPatterns, patterned } from '../../../../models/present/printed/html/fillPatterns.ts';
import { mark } from '../../../../models/present/charts/mark.ts';

/** A table of columns of twelve digits, about 90 pixels each. */
const tableOf = (columnCount: number): PrintedTable => ({
  kind: 'table',
  title: 'Options',
  columns: [
    textColumn('Row', ['a', 'b']),
    ...Array.from({ length: columnCount }, (_, index) =>
      textColumn(`C${String(index)}`, ['1234567890123456', '1']),
    ),
  ],
  note: 'Below the last part.',
});

describe('a table wider than the page', () => {
  it('stays whole if it fits', () => {
    const table = tableOf(3);
    expect(splitTable(table, 820)).toEqual([table]);
  });

  it('is split by columns, each part with the names of the rows, and none lost', () => {
    const parts = splitTable(tableOf(20), 820);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every(({ columns }) => columns[0]?.label === 'Row')).toBe(true);
    expect(parts.flatMap(({ columns }) => columns.slice(1).map(({ label }) => label))).toEqual(
      tableOf(20)
        .columns.slice(1)
        .map(({ label }) => label),
    );
    expect(parts[0]?.title).toBe(`Options (1 of ${String(parts.length)})`);
    expect(parts.map(({ note }) => note).filter((note) => note !== undefined)).toEqual([
      'Below the last part.',
    ]);
  });

  it('keeps a column that is wider than the page', () => {
    const [part] = splitTable(tableOf(1), 40);
    expect(part?.columns).toHaveLength(2);
  });
});

describe('colours of a legend', () => {
  it('get patterns if they look the same in grey', () => {
    const legend = [{ colour: '#a33b32' }, { colour: '#2a6ab8' }];
    expect(needsPatterns(legend)).toBe(true);
    const drawing = mark('svg', {}, [
      mark('rect', { fill: '#a33b32' }),
      mark('rect', { fill: '#2a6ab8' }),
      mark('text', { fill: '#2a6ab8' }, ['name']),
    ]);
    const fills = patterned(drawing, legend).children.map((child) =>
      typeof child === 'string' ? '' : child.attributes['fill'],
    );
    expect(fills).toEqual(['#a33b32', 'url(#fill-1-2a6ab8)', '#2a6ab8']);
  });

  it('stay plain if their lightness differs', () => {
    expect(needsPatterns([{ colour: '#2a6ab8' }, { colour: '#a9c8ea' }])).toBe(false);
  });

  it('of lines get dashes', () => {
    const legend = [{ colour: '#a33b32' }, { colour: '#2a6ab8' }];
    const line = mark('svg', {}, [mark('path', { fill: 'none', stroke: '#2a6ab8' })]);
    expect(patterned(line, legend).children[0]).toMatchObject({ attributes: { 'stroke-dasharray': '7 4' } });
  });
});
