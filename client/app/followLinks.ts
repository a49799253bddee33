import { goTo } from '../state/route.ts';

/** Lets links to pages of this application change the page without reloading it. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.target !== '' || link.hasAttribute('download')) return;
    if (link.origin !== location.origin || link.getAttribute('href')?.startsWith('#') === true) return;
    if (link.protocol === 'blob:' || /^\/(api|docs)(\/|$)/.test(link.pathname)) return;
    event.preventDefault();
    goTo(link.href);
  });
}
