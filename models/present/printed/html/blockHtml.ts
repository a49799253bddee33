import { mark, type Mark } from '../../charts/mark.ts';
import { svgText } from '../../charts/svgText.ts';
import { severityLabels } from '../../words/severityLabels.ts';
import type { PrintedBlock, PrintedDrawing } from '../document/PrintedDocument.ts';
import type { PrintedFigure } from '../document/PrintedTable.ts';
import { splitTable } from '../document/splitTable.ts';
import { escaped, withoutTurning } from './escaped.ts';
import { dashOf, fillOf, needsPatterns, patterned } from './fillPatterns.ts';
import { numberHtml, tableHtml } from './tableHtml.ts';

/** A longer notice may be cut by a page, between its lines. */
const SHORT_TEXT = 900;

/** A block of a section as HTML. */
export function blockHtml(block: PrintedBlock, room_px: number): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}</ul>`;
    case 'note':
      return `<div class="notice ${block.severity}${block.items.join(' ').length <= SHORT_TEXT ? ' whole' : ''}"><p><strong>${severityLabels[block.severity]}: ${escaped(block.title)}</strong></p>${block.items.map((item) => `<p>${escaped(item)}</p>`).join('')}</div>`;
    case 'figures':
      return figuresHtml(block.label, block.figures);
    case 'table':
      return splitTable(block, room_px).map(tableHtml).join('\n');
    case 'drawing':
      return drawingHtml(block);
  }
}

function figuresHtml(label: string, figures: readonly PrintedFigure[]): string {
  const items = figures.map((figure) => {
    const { number, basis, change } = figure;
    return [
      `<div class="figure"><dt>${escaped(figure.label)}</dt>`,
      `<dd><p class="large">${numberHtml(number, number.unit)}</p>`,
      change === null ? '' : `<p class="change ${change.direction}">${escaped(change.text)}</p>`,
      `${basis.map((line) => `<p class="basis">${escaped(line)}</p>`).join('')}</dd></div>`,
    ].join('');
  });
  return `<h3>${escaped(label)}</h3>\n<dl class="figures${figures.length % 4 === 0 ? ' by-four' : ''}">\n${items.join('\n')}\n</dl>`;
}

function drawingHtml({ drawing, caption, alternative, legend, isNarrow, hasLines }: PrintedDrawing): string {
  const entries = legend.map(
    ({ colour, label }, place) =>
      `<li>${svgText(swatch(colour, hasLines === true ? 'line' : 'fill', needsPatterns(legend) ? place : 0))}${escaped(label)}</li>`,
  );
  return [
    `<figure class="drawing${isNarrow === true ? ' narrow' : ''}">`,
    `<figcaption>${escaped(caption)}</figcaption>`,
    entries.length === 0 ? '' : `<ul class="legend">${entries.join('')}</ul>`,
    `<div role="img" aria-label="${escaped(alternative)}">${withoutTurning(svgText(patterned(drawing, legend)))}</div>`,
    '</figure>',
  ].join('\n');
}

/** The sample of a colour in a legend. */
function swatch(colour: string, kind: 'line' | 'fill', place: number): Mark {
  const frame = { width: kind === 'line' ? 28 : 16, height: 16, 'aria-hidden': 'true' };
  const dash = dashOf(place);
  const line = {
    d: 'M0 8h28',
    stroke: colour,
    'stroke-width': 2.5,
    ...(dash === undefined ? {} : { 'stroke-dasharray': dash }),
  };
  return mark('svg', frame, [
    kind === 'line'
      ? mark('path', line)
      : mark('rect', { width: 16, height: 16, fill: fillOf(colour, place) }),
  ]);
}
