import { describe, expect, it } from 'vitest';
import { addressesOf, exposedAddress } from '../../../server/config/exposure.ts';
import { isLoopback } from '../../../server/config/loopback.ts';

const closed = { auth: 'off', isInsecure: false } as const;

describe('an address to listen on', () => {
  it.each(['127.0.0.1', '127.9.9.9', '::1', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1'])(
    '%s is loopback',
    (address) => {
      expect(isLoopback(address)).toBe(true);
    },
  );

  it.each(['0.0.0.0', '::', '128.0.0.1', '::ffff:10.0.0.1', '10.0.0.1', 'localhost', ''])(
    '%s is not loopback',
    (address) => {
      expect(isLoopback(address)).toBe(false);
    },
  );

  it('may be loopback without people', async () => {
    expect(exposedAddress({ ...closed, host: 'localhost' }, await addressesOf('localhost'))).toMatch(
      /^(127\.0\.0\.1|::1)$/,
    );
  });

  it.each(['0.0.0.0', '::', '10.1.2.3'])('%s needs people or an explicit permission', async (host) => {
    const addresses = await addressesOf(host);
    expect(() => exposedAddress({ ...closed, host }, addresses)).toThrow('PLENUM_AUTH=token');
    expect(exposedAddress({ ...closed, host, auth: 'token' }, addresses)).toBe(host);
    expect(exposedAddress({ ...closed, host, isInsecure: true }, addresses)).toBe(host);
  });

  it('counts a name as open if any of its addresses is', () => {
    expect(() => exposedAddress({ ...closed, host: 'machine' }, ['127.0.0.1', '192.0.2.7'])).toThrow(
      'machine (192.0.2.7) is not a loopback address',
    );
  });

  it('names a host without an address', async () => {
    await expect(addressesOf('no-such-host.invalid')).rejects.toThrow('has no address');
  });
});
