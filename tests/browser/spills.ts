import type { Page } from 'playwright-core';

/**
 * What is drawn where it must not be on a page: figures, heads and texts of charts beyond their card, figures on each other, and
 * texts of a chart on each other. One line for each, empty if all is well.
 */
export function spills(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Found {
      readonly text: string;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const TOLERANCE_px = 1;
    const found: string[] = [];
    const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const boxOf = (element: Element): Found => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { text: element.textContent.trim().slice(0, 60), left, right, top, bottom };
    };
    const isOn = (one: Found, other: Found): boolean =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > TOLERANCE_px &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 3;
    const compareAll = (where: string, boxes: readonly Found[]): void => {
      for (const [index, one] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          if (isOn(one, other)) found.push(`${where}: “${one.text}” on “${other.text}”`);
        }
      }
    };
    for (const svg of document.querySelectorAll('.chart [role="img"] svg')) {
      if (!isShown(svg)) continue;
      const texts = [...svg.querySelectorAll('text')].map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        // Ascent and descent of a line are more than its letters.
        return { text: text.textContent, left, right, top: top + 2, bottom: bottom - 2 };
      });
      const card = svg.closest('.card')?.getBoundingClientRect();
      const name = svg.closest('[role="img"]')?.getAttribute('aria-label')?.slice(0, 40) ?? 'a chart';
      if (card !== undefined && svg.closest('.chart-scroll') === null) {
        for (const { text, left, right } of texts) {
          if (left < card.left - TOLERANCE_px || right > card.right + TOLERANCE_px) {
            found.push(`${name}: “${text}” beyond its card`);
          }
        }
      }
      compareAll(name, texts);
    }
    for (const group of document.querySelectorAll('.tiles, .header-figures, .plan-figures, .facts')) {
      if (!isShown(group)) continue;
      const cells = [...group.children].map((cell) => ({ cell, box: cell.getBoundingClientRect() }));
      for (const { cell, box } of cells) {
        // Explanations are popovers, which are not in the cell.
        for (const part of cell.querySelectorAll(
          '.figure, .figure-value, .figure-unit, .tile-change, dt:not(:has([popover])), dd:not(:has([popover]))',
        )) {
          const text = boxOf(part);
          if (text.text === '' || !isShown(part)) continue;
          if (text.right > box.right + TOLERANCE_px || text.left < box.left - TOLERANCE_px) {
            found.push(`“${text.text}” beyond its cell`);
          }
        }
      }
    }
    // Cells of tables never run into each other; a table that is too wide scrolls in its box.
    for (const cell of document.querySelectorAll('table td, table th')) {
      if (
        !isShown(cell) ||
        cell.textContent.trim() === '' ||
        cell.querySelector('input, select, button') !== null
      ) {
        continue;
      }
      const { right, width } = cell.getBoundingClientRect();
      // Heads for screen readers only.
      if (
        width < 2 ||
        (cell.closest('thead')?.getBoundingClientRect().width ?? 9) < 2 ||
        cell.querySelector('.sr-only, [popover]') !== null
      )
        continue;
      const text = boxOf(cell);
      if (text.right > right + TOLERANCE_px) found.push(`“${text.text}” beyond its cell of a table`);
    }
    return [...new Set(found)];
  });
}
