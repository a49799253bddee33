import type { GlossarySection, GlossaryTerm } from '../models/present/words/glossaryTerm.ts';

/**
 * The terms of docs/glossary.md, for the page: the tables of its sections as JSON text.
 *
 * @param markdown - the text of docs/glossary.md
 */
export function glossaryTerms(markdown: string): string {
  const sections = markdown
    .split(/^## /m)
    .slice(1)
    .map(sectionOf)
    .filter(({ terms }) => terms.length > 0);
  return `${JSON.stringify(sections, null, 2)}\n`;
}

function sectionOf(text: string): GlossarySection {
  const [title = '', ...lines] = text.split('\n');
  // The first two lines of a table are its head.
  const rows = lines.filter((line) => line.startsWith('|')).slice(2);
  return { title: title.trim(), terms: rows.map(termOf) };
}

function termOf(row: string): GlossaryTerm {
  const cells = row.split(/(?<!\\)\|/).slice(1, -1);
  const [term = '', meaning = '', unit = '', source = ''] = cells.map(plainText);
  return { term, meaning, unit: unit === '–' ? '' : unit, source };
}

/** The text of a cell without the marks of Markdown. */
function plainText(cell: string): string {
  return cell
    .trim()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replaceAll('\\|', '|');
}
