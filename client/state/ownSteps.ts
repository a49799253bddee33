import { SERVER_VISIT, type JournalEntry } from '../../models/edit/journal/JournalEntry.ts';
import { isObject, type Json } from '../../models/edit/document/json.ts';
import { visit } from '../library/visit.ts';

const KEY = 'plenum-visits';
const MAX_VISITS = 50;

/** The visits in which this tab had a plan open, which go on with each reload. */
interface TabVisits {
  readonly planId: string;
  /** Number of the last entry when the tab opened the plan: undo takes back all that was there. */
  readonly joinedAt: number;
  readonly visits: readonly string[];
}

/**
 * Which steps undo and redo of this tab concern: all of the time before it opened the plan, and its own since, also
 * before a reload; not those that other tabs made meanwhile, and none that came from the server.
 *
 * @param planId - the plan that is opened
 * @param head - number of its last entry
 */
export function ownSteps(planId: string, head: number): (entry: JournalEntry) => boolean {
  const earlier = tabVisits();
  const isContinued = earlier !== null && earlier.planId === planId && earlier.joinedAt <= head;
  const { joinedAt, visits }: TabVisits = isContinued ? earlier : { planId, joinedAt: head, visits: [] };
  rememberVisits({ planId, joinedAt, visits: [...visits, visit].slice(-MAX_VISITS) });
  // A duplicate of the tab knows the same visits: what the original does from now on is not its own.
  return (entry) =>
    entry.visit === visit ||
    (entry.visit !== SERVER_VISIT &&
      entry.number <= head &&
      (entry.number <= joinedAt || visits.includes(entry.visit)));
}

function tabVisits(): TabVisits | null {
  try {
    const value = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Json;
    if (!isObject(value) || !Array.isArray(value['visits'])) return null;
    const { planId, joinedAt } = value;
    const visits = (value['visits'] as readonly Json[]).filter((entry) => typeof entry === 'string');
    return typeof planId === 'string' && typeof joinedAt === 'number' ? { planId, joinedAt, visits } : null;
  } catch {
    return null;
  }
}

function rememberVisits(visits: TabVisits): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(visits));
  } catch {
    // Without session storage a reload makes all steps of the plan its own.
  }
}
