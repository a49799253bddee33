import { countText } from '../../../units/text.ts';
import { derived } from '../document/Cited.ts';
import { numberColumn, textColumn } from '../document/printedNumber.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedTable } from '../document/PrintedTable.ts';
import type { ValidationFigures } from '../ValidationFigures.ts';
import { validationTable } from '../validationTable.ts';

type Row = ValidationFigures['sections'][number]['rows'][number];

/** Comparisons with sites, which say the most about a plan: all of them are listed. */
const LISTED = ['Figures reported by operators', 'Reported PUEs, without the power chain'];

const FROM_PAGE = 'counted in the documentation of the validation';

/** What the models were compared with and how far off they were, and what was not validated. */
export function printedValidation(): PrintedBlock[] {
  const { date, sections, notValidated } = validationTable;
  const compared = sections.filter(({ rows }) => rows.length > 0);
  const misses = compared.flatMap(({ rows }) => rows.filter(({ isMet }) => !isMet));
  return [
    {
      kind: 'paragraph',
      text: `The models are compared with published and measured figures, not with this site. Figures of ${date}; docs/validation.md has all of them.`,
    },
    {
      kind: 'list',
      items: sections.flatMap(({ title, statements }) => statements.map((text) => `${title}: ${text}`)),
    },
    {
      kind: 'table',
      title: 'Comparisons',
      columns: [
        textColumn(
          'Subject',
          compared.map(({ title }) => title),
        ),
        countColumn(
          'Compared',
          compared.map(({ rows }) => rows.length),
        ),
        countColumn(
          'Within the tolerance',
          compared.map(({ rows }) => rows.filter(({ isMet }) => isMet).length),
        ),
        countColumn(
          'Not within it',
          compared.map(({ rows }) => rows.filter(({ isMet }) => !isMet).length),
        ),
      ],
    },
    ...(misses.length === 0
      ? []
      : [rowsTable(`Not within the tolerance: ${countText(misses.length, 'figure')}`, misses)]),
    ...compared
      .filter(({ title }) => LISTED.includes(title))
      .map(({ title, rows }) => rowsTable(title, rows)),
    { kind: 'heading', text: 'What is not validated' },
    { kind: 'list', items: notValidated },
  ];
}

const countColumn = (label: string, counts: readonly number[]): PrintedTable['columns'][number] =>
  numberColumn(
    { label, unit: '' },
    counts.map((count) => derived(count, FROM_PAGE)),
    String,
  );

function rowsTable(title: string, rows: readonly Row[]): PrintedTable {
  const texts = (
    label: string,
    key: 'figure' | 'source' | 'reference' | 'result' | 'tolerance',
  ): PrintedTable['columns'][number] =>
    textColumn(
      label,
      rows.map((row) => row[key]),
    );
  return {
    kind: 'table',
    title,
    isWrapped: true,
    columns: [
      texts('Figure', 'figure'),
      texts('Reference', 'reference'),
      texts('Plenum', 'result'),
      texts('Tolerance', 'tolerance'),
      textColumn(
        'Met',
        rows.map(({ isMet }) => (isMet ? 'yes' : 'no')),
      ),
      texts('Source', 'source'),
    ],
  };
}
