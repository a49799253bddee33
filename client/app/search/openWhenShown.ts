/** A page whose code is still loading shows its menu later; not longer than this. */
const PATIENCE_ms = 5000;

/**
 * Opens a menu of a page as soon as the page is shown.
 *
 * @param id - of the element of the menu
 */
export function openWhenShown(id: string): void {
  const end = performance.now() + PATIENCE_ms;
  const attempt = (): void => {
    const menu = document.getElementById(id);
    if (menu !== null) menu.showPopover();
    else if (performance.now() < end) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}
