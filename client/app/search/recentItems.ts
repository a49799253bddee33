const KEY = 'plenum-recent';
const MAX_RECENT = 6;

/** Ids of the entries that were chosen last in this browser, the latest first. */
export function recentItems(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, MAX_RECENT) : [];
  } catch {
    // Storage is not allowed, or was changed by another program.
    return [];
  }
}

/** Puts an entry first among the recent ones. */
export function rememberItem(id: string): void {
  const ids = [id, ...recentItems().filter((other) => other !== id)].slice(0, MAX_RECENT);
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // Storage is not allowed: the order stays as it is.
  }
}
