import { qualityLabels } from '../words/qualityLabels.ts';
import type { Input } from '../../plan/prepare/input.ts';
import type { Finding } from '../../problems/Finding.ts';
import { capacityRows } from './capacityTables.ts';
import { dataTable, listed, number, text, type TableColumn } from './columns.ts';
import type { DataTable } from './DataTable.ts';
import { ofItem, rowsOf } from './optionRows.ts';
import type { TableSource } from './TableSource.ts';

type FindingRow = Omit<Finding, 'consequences'> & { readonly causedBy: string | null };

const findingColumns: readonly TableColumn<FindingRow>[] = [
  text('severity', 'Severity', ({ severity }) => severity),
  text('code', 'Code', ({ code }) => code),
  text('path', 'Path in the plan', ({ path }) => path),
  text('message', 'Finding', ({ message }) => message),
  text('source', 'Source', ({ source }) => source),
  number('occurrenceCount', ['Places', ''], ({ occurrenceCount }) => occurrenceCount),
  text('alsoAt', 'Further places', ({ alsoAt }) => listed(alsoAt)),
  text('causedBy', 'Caused by', ({ causedBy }) => causedBy),
];

const withConsequences = ({ consequences = [], ...finding }: Finding): FindingRow[] => [
  { ...finding, causedBy: null },
  ...consequences.map((consequence) => ({ ...consequence, causedBy: finding.code })),
];

/** Errors, warnings and notes of each option; a finding that another causes names it. */
export function findingsTable({ report: { options } }: TableSource): DataTable {
  return dataTable(
    ['findings', 'Findings'],
    ofItem(findingColumns),
    rowsOf(options, ({ findings }) => findings.flatMap(withConsequences)),
  );
}

/** Findings on the capacity of each option, which only its tables lead to. */
export function capacityFindingsTable(source: TableSource): DataTable {
  return dataTable(
    ['capacity-findings', 'Findings on capacity'],
    ofItem(findingColumns),
    capacityRows(source, ({ findings }) => findings.flatMap(withConsequences)),
  );
}

/** Every input of the calculation with its origin, source and data quality. */
export function inputsDataTable({ report: { options } }: TableSource): DataTable {
  const columns: TableColumn<Input>[] = [
    text('path', 'Path in the plan', ({ path }) => path),
    text('label', 'Input', ({ label }) => label),
    number('value', ['Value', ''], ({ value }) => (typeof value === 'number' ? value : null)),
    text('text', 'Text', ({ value }) => (typeof value === 'string' ? value : null)),
    text('unit', 'Unit of the value', ({ unit }) => unit),
    text('origin', 'Origin', ({ origin }) => origin),
    text('basis', 'Meaning', ({ basis }) => basis),
    text('source', 'Source', ({ source }) => source),
    text('follows', 'Follows', ({ follows }) => follows),
    number('year', ['Data year', 'year'], ({ year }) => year),
    text('quality', 'Quality', ({ quality }) => quality),
    text('qualityName', 'Meaning of the quality', ({ quality }) =>
      quality === undefined ? null : qualityLabels[quality],
    ),
  ];
  return dataTable(
    ['inputs', 'Inputs'],
    ofItem(columns),
    rowsOf(options, ({ inputs }) => inputs),
  );
}

/** The sources that inputs and findings of the report name, with their licences. */
export function sourcesTable({ report, plan, library }: TableSource): DataTable {
  const named = new Set(
    report.options.flatMap(({ inputs, findings }) => [
      ...inputs.flatMap(({ source }) => source.split('; ')),
      ...findings.flatMap(({ source = '' }) => source.split('; ')),
    ]),
  );
  type Row = readonly [key: string, source: (typeof library.sources)[string]];
  const columns: TableColumn<Row>[] = [
    text('source', 'Key', ([key]) => key),
    text('title', 'Title', ([, { title }]) => title),
    text('publisher', 'Publisher', ([, { publisher }]) => publisher),
    number('year', ['Year', 'year'], ([, { year }]) => year),
    text('link', 'Link', ([, { link }]) => link),
    text('licence', 'Licence', ([, { licence }]) => licence),
  ];
  const all = Object.entries({ ...library.sources, ...plan.catalogue?.sources });
  const rows = all.filter(([, { publisher, title }]) => named.has(`${publisher}: ${title}`));
  return dataTable(['sources', 'Sources'], columns, rows);
}
