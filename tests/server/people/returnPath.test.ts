import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnPath } from '../../../server/people/returnPath.ts';
import { runs } from '../../support/runs.ts';

const OWN = 'https://plenum.example.com';

describe('the path after sign-in', () => {
  it.each([
    ['/', '/'],
    ['/floor?plan=1#rack-2', '/floor?plan=1#rack-2'],
    ['/racks/../bill', '/bill'],
    [undefined, '/'],
    ['', '/'],
    ['floor', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example', '/'],
    ['///evil.example', '/'],
    [String.raw`/\evil.example`, '/'],
    [String.raw`\\evil.example`, '/'],
    ['/\t/evil.example', '/'],
    ['/\n/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/x/..//evil.example', '/'],
    ['/%2e//evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/api/v1/sign-in', '/'],
    ['/x/../api/v1/session', '/'],
    ['/API/v1/session', '/'],
  ])('of %j is %j', (given, path) => {
    expect(returnPath(given)).toBe(path);
  });

  it('is always of this server, as a browser reads it, and one line', () => {
    const part = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2e',
      '\t',
      '\n',
      '\0',
      'evil.example',
      '@',
      ':',
      '?',
      '#',
      'é',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => `/${parts.join('')}`),
    );
    fc.assert(
      fc.property(text, (given) => {
        const path = returnPath(given);
        expect(path).toMatch(/^\/[\x20-\x7e]*$/);
        expect(new URL(path, OWN).origin).toBe(OWN);
        expect(new URL(path, OWN).pathname).not.toMatch(/^\/\/|^\/api(\/|$)/i);
      }),
      { numRuns: runs(2000) },
    );
  });
});
