/** What a person may do in the workspace, from the least to the most. */
export const roles = ['viewer', 'editor', 'owner'] as const;

/**
 * A viewer reads and computes. An editor also changes plans and files. An owner also manages tokens and share links, restores, deletes
 * for good and reads the audit log.
 */
export type Role = (typeof roles)[number];

/** True if a role includes what another role may do; `none` may do nothing. */
export function includesRole(role: Role | 'none', needed: Role): boolean {
  return role !== 'none' && roles.indexOf(role) >= roles.indexOf(needed);
}

/** The role that may do the most; undefined for an empty list. */
export function highestRole(given: readonly Role[]): Role | undefined {
  return roles.findLast((role) => given.includes(role));
}
