import type { ErrorCode } from '../../../models/problems/errorCodes.ts';

const CHALLENGE = 'Bearer realm="Plenum"';

/** `WWW-Authenticate` of errors about who makes a request (RFC 6750, 3). */
export const challenges: Partial<Readonly<Record<ErrorCode, string>>> = {
  'sign-in-required': CHALLENGE,
  'credentials-invalid': `${CHALLENGE}, error="invalid_token"`,
  'role-too-low': `${CHALLENGE}, error="insufficient_scope"`,
};
