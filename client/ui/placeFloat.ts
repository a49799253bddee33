const GAP = 6;
const MARGIN = 8;

/**
 * Puts a floating element below its anchor, or above where there is no room, and keeps it on the screen.
 *
 * @param float - an element of the top layer, already shown
 * @param anchor - what it belongs to
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
