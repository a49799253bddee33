import { idOfName, unique } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';
import { compareText } from './rackDevices.ts';

/** Slug of a name: lower case, digits and dashes. */
export const slugOf = (name: string): string => idOfName(name, 'x').toLowerCase();

/** Distinct sorted names with unique slugs. */
export function slugged(names: Iterable<string>): { readonly name: string; readonly slug: string }[] {
  const usedSlugs = new UsedNames();
  return [...new Set(names)]
    .sort(compareText)
    .map((name) => ({ name, slug: unique(slugOf(name), usedSlugs) }));
}
