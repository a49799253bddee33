import { signal } from '@preact/signals';
import type { Forms, Hours } from '../worker/protocol.ts';

/** The forms of the design that is open, as of the worker's last word; null before the first. */
export const forms = signal<Forms | null>(null);

/** The hours of the option that results show; null before the first, and where it has no numbers. */
export const hours = signal<Hours | null>(null);

/**
 * The newer of what is known and what the worker says: answers may come late.
 *
 * @param known - as it stands
 * @param said - of the worker
 */
export function newer<Detail extends { readonly revision: number }>(
  known: Detail | null,
  said: Detail,
): Detail {
  return known !== null && known.revision > said.revision ? known : said;
}
