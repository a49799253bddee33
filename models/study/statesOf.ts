import type { Library } from '../catalogue/Library.ts';
import type { StateName } from '../tariff/rates/rateSummary.ts';

const PREFIX = 'US-';

/** The states of the United States among the regions of a library, with the codes that utilities are listed by: VA. */
export function statesOf({ regions }: Pick<Library, 'regions'>): StateName[] {
  return Object.values(regions)
    .filter(({ id }) => id.startsWith(PREFIX))
    .map(({ id, name }) => ({ code: id.slice(PREFIX.length), name }));
}
