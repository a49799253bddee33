import type { OidcSettings } from '../PeopleSettings.ts';
import { highestRole, roles, type Role } from '../roles.ts';

/** What a provider states about an account, by name. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * The role of an account: the highest of those that its claim or its verified e-mail address gives it, else the default.
 *
 * An entry of `members` with an @ is an e-mail address, any other a value of the claim. An address that the provider has not verified
 * counts nothing, as its user may have invented it.
 */
export function roleOfClaims(claims: Claims, settings: OidcSettings): Role | 'none' {
  const { roleClaim, members, defaultRole } = settings;
  const given = roleClaim === undefined ? [] : textsOf(claims[roleClaim]);
  const email = verifiedEmail(claims);
  const isMember = (role: Role): boolean =>
    given.includes(role) ||
    members[role].some((entry) =>
      entry.includes('@') ? entry.toLowerCase() === email : given.includes(entry),
    );
  return highestRole(roles.filter(isMember)) ?? defaultRole;
}

const MAX_NAME_LENGTH = 200;

/** The name under which an account appears: its verified e-mail address, else the subject, which is unique at its provider. */
export function nameOfClaims(claims: Claims): string {
  const name = verifiedEmail(claims) ?? (typeof claims['sub'] === 'string' ? claims['sub'] : 'unknown');
  return name.replaceAll(/\p{C}/gu, '').slice(0, MAX_NAME_LENGTH);
}

function verifiedEmail({ email, email_verified: isVerified }: Claims): string | undefined {
  return isVerified === true && typeof email === 'string' ? email.toLowerCase() : undefined;
}

const textsOf = (value: unknown): string[] =>
  [value].flat().filter((part): part is string => typeof part === 'string');
