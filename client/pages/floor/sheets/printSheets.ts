import { svgText } from '../../../../models/present/charts/svgText.ts';
import type { SheetSet } from '../../../../models/present/sheets/drawingSheets.ts';
import { sheetPageStyle } from '../../../../models/present/sheets/sheetPageStyle.ts';

/**
 * Prints sheets at true size, one on each page: the browser saves them as PDF too. The page is hidden while it prints.
 *
 * @param set - the sheets
 */
export function printSheets({ sheets, paper }: SheetSet): void {
  const place = document.createElement('div');
  place.className = 'sheets-printed';
  place.setAttribute('aria-hidden', 'true');
  for (const { drawing } of sheets) {
    const svg = new DOMParser().parseFromString(svgText(drawing), 'image/svg+xml').documentElement;
    place.append(document.importNode(svg, true));
  }
  // The content security policy allows no text as a style, but a style sheet that is made by the page.
  const style = new CSSStyleSheet();
  style.replaceSync(sheetPageStyle(paper, 'sheet'));
  const styles = document.adoptedStyleSheets;
  document.body.append(place);
  document.documentElement.classList.add('prints-sheets');
  document.adoptedStyleSheets = [...styles, style];
  const clear = (): void => {
    removeEventListener('afterprint', clear);
    place.remove();
    document.documentElement.classList.remove('prints-sheets');
    document.adoptedStyleSheets = styles;
  };
  addEventListener('afterprint', clear);
  print();
}
