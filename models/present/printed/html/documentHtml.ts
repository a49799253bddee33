import type { PrintedDocument } from '../document/PrintedDocument.ts';
import { mark } from '../../charts/mark.ts';
import { svgText } from '../../charts/svgText.ts';
import type { Paper } from '../sectionChoices.ts';
import { blockHtml } from './blockHtml.ts';
import { escaped } from './escaped.ts';
import { patternDefinitions } from './fillPatterns.ts';
import { printedStyles, runningTitle } from './printedStyles.ts';

/** Width of the text of a page at a font of 12 px, the size of the text of charts; tables are split to it. */
const ROOM_px = 820;

/**
 * Writes a report as one HTML file: no scripts, nothing outside the file, text only where text belongs.
 *
 * @param paper - the size that it prints to
 */
export function documentHtml(document: PrintedDocument, paper: Paper): string {
  const { title, subtitle, facts, sections } = document;
  const contents = sections.map(
    (section, index) =>
      `<li><a href="#${section.id}"><span>${String(index + 1)}</span> ${escaped(section.title)}</a></li>`,
  );
  const chapters = sections.map((section, index) => {
    const blocks = section.blocks.map((block) => blockHtml(block, ROOM_px));
    const heading = `<h2><span class="count">${String(index + 1)}</span> ${escaped(section.title)}</h2>`;
    return `<section id="${section.id}">\n${heading}\n${blocks.join('\n')}\n</section>`;
  });
  const patterns = patternDefinitions(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'drawing' ? [block.legend] : [])),
    ),
  );
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${printedStyles(paper)}</style>`,
    `<style data-running-title>${runningTitle(title)}</style>`,
    '</head>',
    '<body>',
    `<header><p class="brand">Plenum</p><h1>${escaped(title)}</h1>`,
    `<p class="subtitle">${escaped(subtitle)}</p>`,
    `<dl class="facts">${facts.map(([label, text]) => `<div><dt>${escaped(label)}</dt><dd>${escaped(text)}</dd></div>`).join('')}</dl></header>`,
    `<nav aria-label="Contents"><h2>Contents</h2><ol>${contents.join('')}</ol></nav>`,
    patterns.length === 0
      ? ''
      : svgText(
          mark('svg', { width: 0, height: 0, class: 'patterns', 'aria-hidden': 'true' }, [
            mark('defs', {}, patterns),
          ]),
        ),
    '<main>',
    ...chapters,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
