/** Until a stream that the server has ended for good, such as for want of a sign-in, is tried again. */
const REOPEN_PAUSE_ms = 30_000;

/** What an event stream tells. */
export interface PlanEvents {
  /** The server has this revision now. */
  readonly onRevision: (revision: number) => void;
  /** The stream has broken: the server, or the way to it, is not there, or it refuses. */
  readonly onBreak: () => void;
}

/**
 * Listens to the server for new revisions of a plan. The browser connects again by itself after a break.
 *
 * @param planId - a plan that the server has
 * @param events - what to do
 * @returns ends it
 */
export function listenToPlan(planId: string, { onRevision, onBreak }: PlanEvents): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    source = new EventSource(`/api/v1/plans/${encodeURIComponent(planId)}/events`);
    source.addEventListener('revision', ({ data }: MessageEvent<string>) => {
      onRevision((JSON.parse(data) as { readonly revision: number }).revision);
    });
    source.addEventListener('error', () => {
      onBreak();
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, REOPEN_PAUSE_ms);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
