import type { Input } from '../../plan/prepare/input.ts';
import type { Report } from '../../report/reportSchema.ts';
import { originLabels } from '../words/originLabels.ts';
import { qualityLabels } from '../words/qualityLabels.ts';
import type { DataTable } from './DataTable.ts';
import type { TableSource } from './TableSource.ts';
import {
  sheetText,
  hasSheet,
  MAX_SHEET_ROWS,
  sheetName,
  type WorkbookCell,
  type WorkbookSheet,
} from './workbook.ts';

type Row = readonly (WorkbookCell | null)[];

const text = (value: string): WorkbookCell => ({ value: sheetText(value) });
const head = (value: string): WorkbookCell => ({ value, isHead: true });
const row = (...cells: readonly (string | number)[]): Row =>
  cells.map((cell) => (cell === '' ? null : typeof cell === 'number' ? { value: cell } : text(cell)));

/**
 * The first sheet of a workbook: which plan it is of, what it was computed with, what the units are, what is assumed, and which
 * sheets follow. It states the years of the data and never the time at which it was written.
 *
 * @param tables - all tables of the plan
 */
export function aboutSheet(source: TableSource, tables: readonly DataTable[]): WorkbookSheet {
  const { report } = source;
  const rows: readonly Row[] = [
    [head('Plenum'), head('Figures of a plan')],
    ...planRows(report),
    [],
    ...unitRows(report),
    [],
    ...sheetRows(tables),
    [],
    ...assumedRows(report),
  ];
  return { name: 'About', rows, widths: [34, 60, 16, 14, 60] };
}

function planRows({ plan, library, currency, options }: Report): Row[] {
  const years = [...new Set(options.map(({ annual }) => String(annual.year)))].join(', ');
  return [
    row('Plan', plan.name),
    row('Description', plan.description ?? ''),
    row('Options', options.map(({ name }) => name).join('; ')),
    row('Baseline', options[0]?.name ?? ''),
    row('Simulated year', years),
    row('Version of the catalogue', library.version),
    row('Hash of the catalogue', library.hash),
    row('Currency', currency),
    ...options.map(({ name, findings }) => row(`Findings of ${name}`, countsText(findings))),
  ];
}

function countsText(findings: Report['options'][number]['findings']): string {
  const count = (severity: string): string =>
    String(findings.filter((finding) => finding.severity === severity).length);
  return `${count('error')} errors, ${count('warning')} warnings, ${count('info')} notes: see the sheet Findings`;
}

const unitRows = ({ currency }: Report): Row[] => [
  [head('Units'), null],
  row(
    'Numbers',
    'In the unit in brackets in the head of their column, with all digits; the format only rounds what is shown',
  ),
  row('Money', `In ${currency}, without tax unless the tariff contains it`),
  row('Shares', 'From 0 to 1, shown in percent'),
  row('Months', '1 is January'),
  row('Times', 'Local standard time of the site, without daylight saving'),
  row('Empty cells', 'Not known, not stated or not applicable; never 0'),
];

function sheetRows(tables: readonly DataTable[]): Row[] {
  return [
    [head('Table'), head('Sheet'), head('Rows')],
    ...tables.map((table) => {
      const { title, rows } = table;
      return row(title, hasSheet(table) ? sheetName(table) : withoutSheet(rows.length), rows.length);
    }),
  ];
}

const withoutSheet = (rowCount: number): string =>
  rowCount === 0
    ? 'No sheet: the plan has nothing for it'
    : `No sheet: more than ${MAX_SHEET_ROWS.toLocaleString('en-US')} rows; the CSV file has all of them`;

/** Inputs that the plan does not state and that are defaults, estimates or unverified, each once. */
function assumedRows({ options }: Report): Row[] {
  const assumed = new Map<string, Input>();
  for (const { inputs } of options) {
    for (const input of inputs) {
      if (isAssumed(input)) assumed.set(`${input.path} ${String(input.value)}`, input);
    }
  }
  return [
    [head('Assumed'), head('What it means'), head('Value'), head('Unit'), head('Source')],
    ...[...assumed.values()].map((input) => {
      const { label, value, unit, source } = input;
      return row(label, whyAssumed(input), value, unit, source);
    }),
  ];
}

const isAssumed = ({ origin, quality }: Input): boolean =>
  origin === 'default' || quality === 'E' || quality === 'M';

function whyAssumed({ origin, quality, basis, follows }: Input): string {
  const parts = [
    originLabels[origin],
    ...(quality === undefined ? [] : [qualityLabels[quality]]),
    ...(follows === undefined ? [] : [`follows ${follows}`]),
    ...(basis === '' ? [] : [basis]),
  ];
  return parts.join('; ');
}
