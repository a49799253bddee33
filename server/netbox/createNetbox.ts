import { ModelError } from '../../models/problems/ModelError.ts';
import { NetboxFailure } from './NetboxFailure.ts';
import { normalisedAddress } from './netboxAddress.ts';
import { netboxReads, type NetboxReads } from './netboxReads.ts';
import { readPlaces, type NetboxSite } from './readPlaces.ts';
import type { NetboxAccess } from './requestPage.ts';

/** The NetBox that a server is configured for. */
export interface Netbox {
  /** Without the token. */
  readonly address: string;
  /** @throws ModelError `netbox-unavailable` with the reason */
  readonly places: (signal: AbortSignal) => Promise<readonly NetboxSite[]>;
  readonly reads: NetboxReads;
}

/** Where NetBox is, and limits that tests shorten. */
export interface NetboxSettings extends Partial<Pick<NetboxAccess, 'timeout_ms' | 'pause_ms'>> {
  readonly url: string;
  readonly token: string;
}

/** Time that one request may take: NetBox renders large pages slowly. */
const TIMEOUT_ms = 60_000;
const PAUSE_ms = 500;

/** The NetBox of the settings; nothing is requested yet. */
export function createNetbox({
  url,
  token,
  timeout_ms = TIMEOUT_ms,
  pause_ms = PAUSE_ms,
}: NetboxSettings): Netbox {
  const access: NetboxAccess = { address: normalisedAddress(url), token, timeout_ms, pause_ms };
  return {
    address: access.address,
    places: async (signal) => {
      try {
        return await readPlaces(access, signal);
      } catch (error) {
        if (!(error instanceof NetboxFailure)) throw error;
        throw new ModelError('netbox-unavailable', error.message);
      }
    },
    reads: netboxReads(access),
  };
}
