const GAP = 6;
const MARGIN = 8;

/**
 * Positions a floating element below its anchor, or above if there is no space, within the screen.
 *
 * @param float - an element of the top layer, already shown
 * @param anchor - element that it belongs to
 */
export function placeFloat(float: HTMLElement, anchor: Element): void {
  const root = document.documentElement;
  const at = anchor.getBoundingClientRect();
  const { width, height } = float.getBoundingClientRect();
  const below = at.bottom + GAP;
  const fitsBelow = below + height <= root.clientHeight - MARGIN;
  const top = fitsBelow ? below : Math.max(MARGIN, at.top - GAP - height);
  const left = Math.min(Math.max(MARGIN, at.left), Math.max(MARGIN, root.clientWidth - MARGIN - width));
  float.style.left = `${String(left)}px`;
  float.style.top = `${String(top)}px`;
}
