import type { Scenario } from '../../../plan/document/planSchema.ts';
import { normalisedName, unique } from '../ids.ts';
import { UsedNames } from '../UsedNames.ts';

/** Maximum length of a site or location name in NetBox. */
export const MAX_PLACE_NAME = 100;

/** Halls by their ids, as NetBox locations with unique names and slugs. */
export type Locations = ReadonlyMap<string, { readonly name: string; readonly slug: string }>;

/** Names of a plan's halls in NetBox. */
export function locationsOf({ halls }: Pick<Scenario, 'halls'>): Locations {
  const names = new UsedNames();
  const slugs = new UsedNames();
  return new Map(
    Object.entries(halls).map(([id, hall]) => {
      const preferredName = normalisedName(hall.name) || id;
      return [
        id,
        { name: unique(preferredName, names, MAX_PLACE_NAME), slug: unique(id.toLowerCase(), slugs) },
      ];
    }),
  );
}
