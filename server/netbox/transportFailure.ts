import { NetboxFailure } from './NetboxFailure.ts';

/** Codes of OpenSSL and Node for a certificate that is not accepted, in words. */
const certificateFaults: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'has expired',
  CERT_NOT_YET_VALID: 'is not valid yet',
  CERT_REVOKED: 'is revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'is signed by an authority that is not known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'is signed by an authority that is not known here',
  UNABLE_TO_GET_ISSUER_CERT: 'is signed by an authority that is not known here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'is signed by an authority that is not known here',
  ERR_TLS_CERT_ALTNAME_INVALID: 'is for another host',
};

const faults: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name is unknown',
  EAI_AGAIN: 'the name cannot be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'there is no route to it',
  ETIMEDOUT: 'the connection took too long',
  UND_ERR_CONNECT_TIMEOUT: 'the connection took too long',
  EPROTO: 'it does not speak TLS as expected; check http and https in NETBOX_URL',
};

/** Why a request did not reach NetBox, from the error of `fetch`. */
export function transportFailure(error: unknown, address: string): NetboxFailure {
  const code = codeOf(error);
  const fault = certificateFaults[code];
  if (fault !== undefined) {
    return new NetboxFailure(
      'certificate',
      `the certificate of ${address} ${fault}. For an authority of your own, name its file in NODE_EXTRA_CA_CERTS`,
    );
  }
  const why = faults[code] ?? (code.startsWith('ERR_SSL') ? faults['EPROTO'] : undefined);
  return new NetboxFailure(
    'unreachable',
    `NetBox is not reached at ${address}${why === undefined ? '' : `: ${why}`}`,
  );
}

/** The code of an error or of what caused it. */
function codeOf(error: unknown): string {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
    if (cause instanceof AggregateError) {
      const [first] = cause.errors as unknown[];
      if (first instanceof Error && 'code' in first && typeof first.code === 'string') return first.code;
    }
  }
  return '';
}
