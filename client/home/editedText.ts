const MINUTE_ms = 60_000;
const HOUR_ms = 60 * MINUTE_ms;

/**
 * When a plan was edited, as a person says it: "2 hours ago", "yesterday", "3 Nov 2026".
 *
 * @param at_ms - milliseconds since 1970; 0 if it is not known
 * @param now_ms - the same clock
 */
export function editedText(at_ms: number, now_ms: number): string {
  if (at_ms === 0) return '';
  const passed_ms = now_ms - at_ms;
  if (passed_ms < MINUTE_ms) return 'Edited just now';
  if (passed_ms < HOUR_ms) return `Edited ${ago(passed_ms / MINUTE_ms, 'minute')}`;
  const at = new Date(at_ms);
  const now = new Date(now_ms);
  if (at.toDateString() === now.toDateString()) return `Edited ${ago(passed_ms / HOUR_ms, 'hour')}`;
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (at.toDateString() === yesterday.toDateString()) return 'Edited yesterday';
  return `Edited ${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })}`;
}

function ago(count: number, unit: 'minute' | 'hour'): string {
  const whole = Math.max(1, Math.floor(count));
  return `${String(whole)} ${unit}${whole === 1 ? '' : 's'} ago`;
}
