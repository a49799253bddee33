import { objectAt, textAt, type JsonObject } from '../../../models/edit/document/json.ts';
import type { WantedRead } from './netboxServer.ts';

/**
 * What of a NetBox the racks of a plan were found in: one site or location, or all of it.
 *
 * @param address - of the NetBox
 */
export function lastScope(document: JsonObject, address: string): WantedRead {
  if (textAt(document, ['netbox', 'address']) !== address) return {};
  const racks = objectAt(document, ['netbox', 'racks']);
  const scopes = new Set(Object.keys(racks).map((id) => textAt(racks, [id, 'scope']) ?? ''));
  const [only = ''] = scopes;
  const [, site, location] =
    (scopes.size === 1 ? /^site-(\d+)(?:\/location-(\d+))?$/.exec(only) : null) ?? [];
  return {
    ...(site === undefined ? {} : { siteId: Number(site) }),
    ...(location === undefined ? {} : { locationId: Number(location) }),
  };
}
