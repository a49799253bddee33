import { describe, expect, it } from 'vitest';
import { nameOfClaims, roleOfClaims } from '../../../server/people/oidc/roleOfClaims.ts';
import type { OidcSettings } from '../../../server/people/PeopleSettings.ts';

const settings: OidcSettings = {
  issuer: 'https://accounts.example.com',
  clientId: 'plenum',
  clientSecret: undefined,
  scope: 'openid email',
  roleClaim: 'groups',
  members: { viewer: ['staff'], editor: ['bob@example.com', 'planners'], owner: ['Ada@Example.com'] },
  defaultRole: 'none',
};
const verified = (email: string): Record<string, unknown> => ({ sub: '1', email, email_verified: true });

describe('the role of an account', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['its verified address, in any case', verified('ADA@example.com'), 'owner'],
    ['the highest of address and groups', { ...verified('bob@example.com'), groups: ['staff'] }, 'editor'],
    ['a group', { groups: 'planners' }, 'editor'],
    ['a role in the claim', { groups: ['owner'] }, 'owner'],
    ['nothing that it is named in', { groups: ['Planners', 'OWNER', ' owner'] }, 'none'],
    ['an address that is not verified', { email: 'ada@example.com' }, 'none'],
    ['an address that a text says is verified', { email: 'ada@example.com', email_verified: 'true' }, 'none'],
    ['an address among its groups', { groups: ['bob@example.com'] }, 'none'],
    ['another claim', { roles: ['owner'] }, 'none'],
    ['a claim of another shape', { groups: { owner: true } }, 'none'],
  ])('comes from %s', (_what, claims, role) => {
    expect(roleOfClaims(claims, settings)).toBe(role);
  });

  it('is the default where nothing names it, and no claim counts where none is configured', () => {
    const open: OidcSettings = { ...settings, roleClaim: undefined, defaultRole: 'viewer' };
    expect(roleOfClaims({ groups: ['owner'] }, open)).toBe('viewer');
  });
});

it('an account appears under its verified address, else its subject, on one line', () => {
  expect(nameOfClaims(verified('Ada@example.com'))).toBe('ada@example.com');
  expect(nameOfClaims({ sub: '42', email: 'ada@example.com' })).toBe('42');
  expect(nameOfClaims({ sub: `a\n\u202Eb${'c'.repeat(300)}` })).toBe(`ab${'c'.repeat(198)}`);
});
