import { endpoints } from './endpoints.ts';
import { relatedId } from './keepFields.ts';
import { newEndpointState, readEndpoint, type KeptObject } from './readEndpoint.ts';
import type { NetboxAccess } from './requestPage.ts';

/** A site or location of a NetBox. */
export interface NetboxPlace {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
}

/** A site with its locations, those within others after these. */
export interface NetboxSite extends NetboxPlace {
  readonly locations: readonly (NetboxPlace & { readonly parentId: number | undefined })[];
}

/**
 * Sites and locations to choose from.
 *
 * @throws NetboxFailure
 */
export async function readPlaces(access: NetboxAccess, signal: AbortSignal): Promise<readonly NetboxSite[]> {
  const read = async (key: 'sites' | 'locations'): Promise<readonly KeptObject[]> => {
    const request = {
      endpoint: endpoints[key],
      query: {},
      state: newEndpointState(),
      onPage: () => undefined,
      signal,
    };
    return (await readEndpoint(access, request)).objects;
  };
  const [sites, locations] = await Promise.all([read('sites'), read('locations')]);
  return sites.map((site) => ({
    ...placeOf(site),
    locations: locations
      .filter((location) => relatedId(location, 'site') === site['id'])
      .map((location) => ({ ...placeOf(location), parentId: relatedId(location, 'parent') })),
  }));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const placeOf = ({ id, name, slug }: KeptObject): NetboxPlace => ({
  id: Number(id),
  name: textOf(name),
  slug: textOf(slug),
});
