import { textAt } from '../../models/edit/document/json.ts';
import { mark, type Mark } from '../../models/present/charts/mark.ts';
import { svgText } from '../../models/present/charts/svgText.ts';
import { planDocument } from '../state/editor.ts';
import { notify } from '../state/notices.ts';
import { chartTheme } from './chartColours.ts';
import { downloadFile } from './downloadText.ts';
import { pictureOf } from './pictureOf.ts';

/** Room around a chart: its outermost labels may reach beyond it. */
const MARGIN_px = 12;
/** Longer side of an image: sharp in a document of a page's width. */
const IMAGE_px = 2400;

/**
 * Saves a chart as it is shown, in the colours of the page.
 *
 * @param chart - as drawn, with its width and height
 * @param title - what it shows, for the name of the file
 */
export async function saveChart(chart: Mark, title: string, format: 'svg' | 'png'): Promise<void> {
  const name = `${textAt(planDocument.value, ['name']) ?? 'plan'} ${title}`;
  const drawing = framed(chart);
  if (format === 'svg') {
    downloadFile(name, 'svg', new Blob([svgText(drawing)], { type: 'image/svg+xml' }));
    return;
  }
  const image = await pictureOf(drawing, IMAGE_px);
  if (image === null) notify('The image of the chart could not be made by this browser. Save it as SVG.');
  else downloadFile(name, 'png', image);
}

/** The chart on the surface of the page, with a margin. */
function framed(chart: Mark): Mark {
  const width = Number(chart.attributes['width']) + 2 * MARGIN_px;
  const height = Number(chart.attributes['height']) + 2 * MARGIN_px;
  const at = { x: -MARGIN_px, y: -MARGIN_px };
  const attributes = {
    ...chart.attributes,
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: [at.x, at.y, width, height].join(' '),
    'font-family': 'system-ui, sans-serif',
  };
  const surface = mark('rect', { ...at, width, height, fill: chartTheme.value.surface });
  return { ...chart, attributes, children: [surface, ...chart.children] };
}
