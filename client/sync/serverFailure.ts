import type { ServerFailure } from './PlanServer.ts';

/** What an answer of problem+json says. */
interface Problem {
  readonly code: string;
  readonly detail: string;
}

/**
 * Why a server has not done what it was asked.
 *
 * @param response - with a status of 400 or above
 */
export async function serverFailureOf(response: Response): Promise<ServerFailure> {
  const { status } = response;
  const { code, detail } = await problemOf(response);
  switch (code) {
    // Something else answers, such as a file server or a proxy that has lost the server behind it.
    case '':
      return status >= 500 ? { kind: 'offline' } : { kind: 'no-store' };
    case 'store-absent':
      return { kind: 'no-store' };
    case 'revision-outdated':
    case 'etag-of-other-plan':
      return { kind: 'outdated' };
    case 'plan-exists':
      return { kind: 'plan-exists' };
    case 'revision-unknown':
      return { kind: 'revision-unknown' };
    case 'plan-unknown':
      return { kind: 'refused', why: 'deleted', reason: detail, isPassing: false };
    case 'not-ready':
    case 'server-busy':
    case 'rate-limited':
      return { kind: 'offline' };
    default:
      return { kind: 'refused', ...refusalOf(status), reason: detail };
  }
}

function refusalOf(
  status: number,
): Pick<Extract<ServerFailure, { readonly kind: 'refused' }>, 'why' | 'isPassing'> {
  if (status === 401) return { why: 'not-signed-in', isPassing: true };
  if (status === 403) return { why: 'read-only', isPassing: false };
  return { why: 'not-accepted', isPassing: status >= 500 };
}

async function problemOf(response: Response): Promise<Problem> {
  const none = { code: '', detail: '' };
  if (response.headers.get('content-type')?.startsWith('application/problem+json') !== true) return none;
  try {
    return (await response.json()) as Problem;
  } catch {
    return none;
  }
}
