/** What came of a request to the server. */
export type ServerAnswer<Body> =
  | { readonly kind: 'answered'; readonly body: Body }
  /** It answered that it does not do this: the code and the words of its problem document. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string; readonly reason: string }
  /** It does not answer, or something else answers in its place. */
  | { readonly kind: 'unreachable' };

/** A request that takes longer is given up. */
const DEADLINE_ms = 20_000;

/**
 * Asks the server of the page.
 *
 * @param path - from `/api`
 * @param request - with its method and body, as for `fetch`
 * @returns what it answered, whose shape is that of the API; never rejected
 */
export async function askServer<Body>(path: string, request: RequestInit = {}): Promise<ServerAnswer<Body>> {
  try {
    const response = await fetch(path, { signal: AbortSignal.timeout(DEADLINE_ms), ...request });
    const text = await response.text();
    const body = text === '' ? null : (JSON.parse(text) as unknown);
    if (response.ok) return { kind: 'answered', body: body as Body };
    const { code, detail } = (body ?? {}) as { readonly code?: string; readonly detail?: string };
    if (code === undefined) return { kind: 'unreachable' };
    return { kind: 'refused', status: response.status, code, reason: detail ?? code };
  } catch {
    return { kind: 'unreachable' };
  }
}
