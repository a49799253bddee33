import { randomId } from './randomId.ts';

/** Id of this visit: from loading the page in this tab until leaving or reloading it. */
export const visit = randomId();

let lastEntry = 0;

/** A new id of a journal entry of this visit. */
export function newEntryId(): string {
  lastEntry += 1;
  return `${visit}:${String(lastEntry)}`;
}
