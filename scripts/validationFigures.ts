import type { ValidationFigures } from '../models/present/printed/ValidationFigures.ts';

type Section = ValidationFigures['sections'][number];

/**
 * models/present/printed/validationTable.ts: the figures of docs/validation.md, for the printed report.
 *
 * @param markdown - the text of docs/validation.md
 */
export function validationFiguresFile(markdown: string): string {
  const { date, sections, notValidated } = figuresOf(markdown);
  return `// Written by \`npm run docs\` from docs/validation.md; a test holds it against the page.
import type { ValidationFigures } from './ValidationFigures.ts';

export const validationTable: ValidationFigures = {
  date: ${JSON.stringify(date)},
  sections: [
${sections.map(sectionText).join('\n')}
  ],
  notValidated: [
${notValidated.map((text) => `    ${JSON.stringify(text)},`).join('\n')}
  ],
};
`;
}

/** A section with one line for each of its rows. */
const sectionText = ({ title, statements, rows }: Section): string => `    {
      title: ${JSON.stringify(title)},
      statements: ${JSON.stringify(statements)},
      rows: [
${rows.map((row) => `        ${JSON.stringify(row)},`).join('\n')}
      ],
    },`;

function figuresOf(markdown: string): ValidationFigures {
  const parts = markdown.split(/^## /m).slice(1);
  const sections = parts.map(sectionOf);
  const limits = sections.find(({ title }) => title === 'What is not validated');
  return {
    date: /^Figures last changed on (\S+)\.$/m.exec(markdown)?.[1] ?? '',
    sections: sections.filter(({ rows, statements }) => rows.length > 0 || statements.length > 0),
    notValidated: limits === undefined ? [] : bulletsOf(parts[sections.indexOf(limits)] ?? ''),
  };
}

function sectionOf(text: string): Section {
  const [title = '', ...lines] = text.split('\n');
  const rows: Section['rows'][number][] = [];
  const statements = lines.filter((line) => /^(\*\*\d|Verdict: )/.test(line)).map(plainText);
  let header: readonly string[] = [];
  for (const line of lines) {
    const cells = line.startsWith('|') ? cellsOf(line) : [];
    if (cells.length === 0) header = [];
    else if (header.length === 0) header = cells;
    else if (header[0] === 'figure' && header[2] === 'reference' && !isRule(cells)) rows.push(rowOf(cells));
    // The page compares the model with degraded ones, which are to fail.
    else if (cells[0] === 'the model') statements.push(modelText(header, cells));
  }
  return { title: plainText(title), statements, rows };
}

const isRule = ([first = '']: readonly string[]): boolean => /^-+$/.test(first);

function rowOf(cells: readonly string[]): Section['rows'][number] {
  const [figure = '', source = '', reference = '', result = '', tolerance = '', verdict = ''] = cells;
  return { figure, source, reference, result, tolerance, isMet: verdict === 'pass' };
}

const modelText = (header: readonly string[], cells: readonly string[]): string =>
  `${header
    .map((name, column) => (column === 0 || name === '' ? '' : `${name} ${cells[column] ?? ''}`))
    .filter((text) => text !== '')
    .join(', ')}: ${cells.at(-1) ?? ''}.`;

/** The entries of a list, each on one line. */
function bulletsOf(text: string): string[] {
  return text
    .split(/^- /m)
    .slice(1)
    .map((entry) => plainText(entry.replaceAll(/\s+/g, ' ').trim()));
}

const cellsOf = (row: string): string[] =>
  row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => plainText(cell.trim()));

/** A text without the marks of Markdown. */
const plainText = (text: string): string =>
  text
    .replaceAll('**', '')
    .replaceAll('`', '')
    .replaceAll(/\\([|*])/g, '$1')
    .trim();
