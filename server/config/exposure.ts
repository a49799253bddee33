import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { ModelError } from '../../models/problems/ModelError.ts';
import type { Config } from './configSchema.ts';
import { isLoopback } from './loopback.ts';

/**
 * The address to listen on. A host name is resolved once, here, so that what is checked is what is listened on.
 *
 * @throws ModelError `config-invalid` if a name has no address
 */
export async function addressesOf(host: string): Promise<readonly string[]> {
  if (isIP(host) > 0) return [host];
  try {
    const found = await lookup(host, { all: true });
    return found.map(({ address }) => address);
  } catch {
    throw refusal(`the host name ${host} has no address; state an IP address, such as 127.0.0.1`);
  }
}

/**
 * Refuses to listen where others reach the server without signing in.
 *
 * @param addresses - those of the configured host
 * @returns the address to listen on
 * @throws ModelError `config-invalid` for any address but loopback without PLENUM_AUTH or PLENUM_INSECURE
 */
export function exposedAddress(
  { host, auth, isInsecure }: Pick<Config, 'host' | 'auth' | 'isInsecure'>,
  addresses: readonly string[],
): string {
  const [first = host] = addresses;
  const open = addresses.filter((address) => !isLoopback(address));
  if (open.length === 0 || auth !== 'off' || isInsecure) return first;
  const through = host === open[0] ? '' : ` (${open.join(', ')})`;
  throw refusal(
    `${host}${through} is not a loopback address, so others could read and change all plans. Set PLENUM_AUTH=token or PLENUM_AUTH=oidc, listen on 127.0.0.1, or allow it with --insecure or PLENUM_INSECURE=true`,
  );
}

function refusal(message: string): ModelError {
  return new ModelError('config-invalid', message, [{ path: 'HOST', rule: 'exposure', message }]);
}
