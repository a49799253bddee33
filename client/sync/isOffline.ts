/** True if the browser knows that it has no network: what is asked would fail, and be reported as a fault of the page. */
export const isOffline = (): boolean => !navigator.onLine;
