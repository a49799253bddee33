/** Errors about who may do what. */
export const peopleErrors = {
  'sign-in-required': {
    title: 'Sign-in required',
    meaning: 'The request states nothing about who makes it, or the session has ended.',
  },
  'credentials-invalid': {
    title: 'Credentials not valid',
    meaning: 'The token is malformed, unknown or revoked.',
  },
  'role-too-low': {
    title: 'Not permitted',
    meaning: 'The role of the person or token does not permit the operation.',
  },
  'role-missing': {
    title: 'No role',
    meaning: 'The account exists at its provider, but has no role on this server.',
  },
  'sign-in-failed': {
    title: 'Sign-in failed',
    meaning:
      'The answer of the provider of accounts belongs to no sign-in of this browser, was used before, or is not valid.',
  },
  'sign-in-unavailable': {
    title: 'Sign-in not available',
    meaning: 'The provider of accounts does not answer, or its answer is not usable.',
  },
  'auth-settings-invalid': {
    title: 'Settings of sign-in not usable',
    meaning: 'A setting of sign-in is missing, or an address is neither https nor on this machine.',
  },
  'token-name-used': {
    title: 'Name in use',
    meaning: 'A token with the same name exists and is not revoked.',
  },
  'token-unknown': {
    title: 'Unknown token',
    meaning: 'No token with that name or id is in use.',
  },
  'share-end-invalid': {
    title: 'End of a link not possible',
    meaning: 'A share link ends in the future, at most a year from now.',
  },
  'share-unknown': {
    title: 'Unknown link',
    meaning: 'The share link never existed, was revoked or has ended.',
  },
} as const;
