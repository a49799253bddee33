import { idOfName, unique, type TakenNames } from '../ids.ts';
import { compareText } from './rackDevices.ts';

/** Words of an address: lower case, digits and dashes. */
export const slugOf = (name: string): string => idOfName(name, 'x').toLowerCase();

/** Names once each in their order, with slugs of their own. */
export function slugged(names: Iterable<string>): { readonly name: string; readonly slug: string }[] {
  const taken: TakenNames = new Map();
  return [...new Set(names)].sort(compareText).map((name) => ({ name, slug: unique(slugOf(name), taken) }));
}
