import type { ChartBox } from '../../models/present/charts/readings.ts';

const GAP = 10;
const MARGIN = 8;

/**
 * Places a floating element beside a part of a drawing: to its right, to its left, below or above, where it fits into the
 * window and the card.
 *
 * @param float - an element of the top layer, already shown
 * @param box - the part, in pixels of the drawing
 * @param drawing - on the page
 */
export function placeBeside(float: HTMLElement, box: ChartBox, drawing: SVGSVGElement): void {
  const root = document.documentElement;
  const origin = drawing.getBoundingClientRect();
  const card = (drawing.closest('.card') ?? root).getBoundingClientRect();
  const { width, height } = float.getBoundingClientRect();
  const at = {
    left: origin.left + box.x,
    right: origin.left + box.x + box.width,
    top: origin.top + box.y,
    bottom: origin.top + box.y + box.height,
  };
  const least = Math.max(MARGIN, card.left);
  const most = Math.min(root.clientWidth - MARGIN, card.right);
  const clamped = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
  const floor = Math.max(MARGIN, root.clientHeight - MARGIN - height);
  const beside = clamped(at.top, MARGIN, floor);
  const middle = clamped((at.left + at.right - width) / 2, least, Math.max(least, most - width));
  const fitsBelow = at.bottom + GAP + height <= root.clientHeight - MARGIN;
  const place =
    at.right + GAP + width <= most
      ? { left: at.right + GAP, top: beside }
      : at.left - GAP - width >= least
        ? { left: at.left - GAP - width, top: beside }
        : { left: middle, top: fitsBelow ? at.bottom + GAP : Math.max(MARGIN, at.top - GAP - height) };
  float.style.left = `${String(Math.round(place.left))}px`;
  float.style.top = `${String(Math.round(place.top))}px`;
}
