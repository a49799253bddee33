const RELEASED_ms = 10_000;

/**
 * Opens a report in a new tab.
 *
 * @param html - of the printed report
 * @returns false if the browser blocked the tab
 */
export function openReport(html: string): boolean {
  // The address stays valid while the page is open, so that the tab can be loaded again.
  const tab = window.open(URL.createObjectURL(new Blob([html], { type: 'text/html' })), '_blank');
  if (tab === null) return false;
  tab.addEventListener('load', () => {
    adoptStyles(tab);
  });
  return true;
}

/**
 * Gives the report its running title. A tab has the content security policy of the page that opened it, which allows the style sheet of
 * reports by its hash, but no text of a plan as a style.
 */
function adoptStyles(tab: Window): void {
  const { document } = tab;
  const title = document.querySelector('style[data-running-title]')?.textContent ?? '';
  const sheet = new (tab as unknown as typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(title);
  document.adoptedStyleSheets = [sheet];
}

/**
 * Saves a report as a file.
 *
 * @param name - of the plan
 */
export function saveReport(name: string, html: string): void {
  const words = name.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${words.join('-').slice(0, 80) || 'plan'}-report.html`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, RELEASED_ms);
}
