import { round } from '../charts/mark.ts';
import type { SheetPaper } from './paper.ts';

/**
 * The style that prints sheets at true size, one on each page.
 *
 * @param page - name of the page, as CSS spells it
 */
export function sheetPageStyle({ width_mm, height_mm }: SheetPaper, page: string): string {
  const [width, height] = [`${String(round(width_mm))}mm`, `${String(round(height_mm))}mm`];
  return `@page ${page} { size: ${width} ${height}; margin: 0; }`;
}
