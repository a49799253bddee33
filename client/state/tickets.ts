import type { Reading, ReadingOf, Task } from '../worker/taskProtocol.ts';
import { taskRefusal } from '../worker/taskRefusal.ts';

/** Who waits for a task, and what it is. */
interface Waiting {
  readonly kind: Task['kind'];
  readonly take: (reading: Reading) => void;
}

const waiting = new Map<number, Waiting>();
let lastTicket = 0;

/**
 * Waits for the answer to a task.
 *
 * @param kind - of the task
 * @param give - sends the task with its ticket
 */
export function waitFor<Kind extends Task['kind']>(
  kind: Kind,
  give: (ticket: number) => void,
): Promise<ReadingOf<Kind>> {
  lastTicket += 1;
  const ticket = lastTicket;
  return new Promise((resolve) => {
    // A ticket is answered in the kind in which it was asked.
    waiting.set(ticket, { kind, take: resolve as (reading: Reading) => void });
    give(ticket);
  });
}

/** Hands an answer to whoever waits for it. */
export function takeReading(reading: Reading): void {
  waiting.get(reading.ticket)?.take(reading);
  waiting.delete(reading.ticket);
}

/** Answers all who wait, where the worker no longer can. */
export function refuseAll(message: string): void {
  for (const [ticket, { kind, take }] of waiting) take(taskRefusal({ kind, ticket }, message));
  waiting.clear();
}
