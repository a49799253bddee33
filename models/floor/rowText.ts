import type { Row } from './Row.ts';

/** Name of a row in messages: row A01–A10, or rack A01 if it is the only one. */
export function rowText({ racks }: Row): string {
  const [first, last] = [racks[0]?.label ?? '', racks.at(-1)?.label ?? ''];
  return racks.length === 1 ? `rack ${first}` : `row ${first}–${last}`;
}
