import type { ErrorCode } from '../../models/problems/errorCodes.ts';

/** HTTP status of the errors that do not concern the content of an input. */
const statuses: Partial<Readonly<Record<ErrorCode, number>>> = {
  'body-unreadable': 400,
  'json-invalid': 400,
  'file-unreadable': 400,
  'file-unwritable': 400,
  'parameter-invalid': 400,
  usage: 400,
  'device-not-listed': 404,
  'hall-unknown': 404,
  'rack-unknown': 404,
  'not-found': 404,
  'plan-unknown': 404,
  'revision-unknown': 404,
  'file-unknown': 404,
  'method-not-allowed': 405,
  'store-not-empty': 409,
  'revision-outdated': 412,
  'json-too-large': 413,
  'media-type': 415,
  'rate-limited': 429,
  internal: 500,
  'store-damaged': 500,
  'store-newer': 500,
  'store-in-use': 503,
  'store-unavailable': 503,
  'store-full': 507,
};

/** The HTTP status of an error: 422 if an input was read but cannot be computed. */
export function errorStatus(code: ErrorCode): number {
  return statuses[code] ?? 422;
}
