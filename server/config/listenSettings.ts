import { isIP } from 'node:net';
import { addressWith, flag, listOf, oneOf, textWhere, wholeNumber } from './readers.ts';
import { optionalSetting, setting } from './setting.ts';

const hostName = /^(?!-)[a-z0-9_-]{1,63}(\.(?!-)[a-z0-9_-]{1,63})*\.?$/i;
const isHost = (text: string): boolean => isIP(text) > 0 || hostName.test(text);
const hostWithPort = (text: string): boolean => isHost(text.replace(/:\d{1,5}$/, '').replace(/^\[|\]$/g, ''));
const isNetwork = (text: string): boolean => {
  const [address = '', bits, extra] = text.split('/');
  const family = isIP(address);
  if (family === 0 || extra !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
};

/** Where the server listens, and who may reach it. */
export const listenSettings = {
  port: setting(wholeNumber({ min: 0, max: 65_535 }, 'a port'), {
    variable: 'PORT',
    initial: '4000',
    description: 'Port to listen on; 0 selects any free port.',
  }),
  host: setting(textWhere(isHost, 'is not an address or a host name; this machine only is 127.0.0.1'), {
    variable: 'HOST',
    initial: '127.0.0.1',
    description:
      'Address to listen on. On any but a loopback address, PLENUM_AUTH or PLENUM_INSECURE must be stated.',
  }),
  publicUrl: optionalSetting(addressWith('http', 'https'), {
    variable: 'PLENUM_PUBLIC_URL',
    description: 'Address at which browsers reach the server, such as https://plenum.example.com.',
  }),
  allowedHosts: optionalSetting(
    listOf(hostWithPort, 'is not a list of host names; an example is plenum.lan,plenum:4000'),
    {
      variable: 'PLENUM_ALLOWED_HOSTS',
      description:
        'Further host names, between commas, by which the server may be called. Loopback names, IP addresses and the host of PLENUM_PUBLIC_URL are always allowed.',
    },
  ),
  trustedProxy: optionalSetting(
    textWhere(
      (text) => /^[1-9]$/.test(text) || text.split(',').every((part) => isNetwork(part.trim())),
      'is neither a number of proxies from 1 to 9 nor a list of addresses such as 10.0.0.2,10.1.0.0/16',
    ).transform((text) => (/^\d$/.test(text) ? Number(text) : text.split(',').map((part) => part.trim()))),
    {
      variable: 'PLENUM_TRUSTED_PROXY',
      description:
        'Reverse proxies whose X-Forwarded headers are believed: their number, or their addresses and networks between commas.',
    },
  ),
  isInsecure: setting(flag, {
    variable: 'PLENUM_INSECURE',
    initial: 'false',
    description:
      'true allows an address that is not loopback without PLENUM_AUTH. Everyone who reaches it can read and change all plans.',
  }),
  logLevel: setting(oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'), {
    variable: 'LOG_LEVEL',
    initial: 'info',
    description: 'Least important entries that are logged: fatal, error, warn, info, debug or silent.',
  }),
};
