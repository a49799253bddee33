import { SERVER_VISIT } from '../../models/edit/journal/JournalEntry.ts';
import { followChanges } from './editor.ts';
import { dismiss, notify } from './notices.ts';
import type { PlanSession } from './PlanSession.ts';

/** Changes that arrive within this time are told together. */
const GATHERING_ms = 1500;
/** What was just told is not told again: typing arrives in many changes. */
const REPEATED_ms = 15_000;

/** Tells what others have changed in the open plan, and who, in one short notice. Called once. */
export function startTellingReceived(): void {
  let told = { text: '', at_ms: 0, notice: 0 };
  let labels = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let opened: { readonly session: PlanSession; readonly head: number } | undefined;

  const tell = (): void => {
    timer = undefined;
    const text = receivedText([...labels]);
    labels = new Set();
    const isRepeated = text === told.text && Date.now() - told.at_ms < REPEATED_ms;
    if (isRepeated) {
      told = { ...told, at_ms: Date.now() };
      return;
    }
    dismiss(told.notice);
    told = { text, at_ms: Date.now(), notice: notify(text) };
  };

  followChanges(({ session, by }) => {
    const { head, entries } = session.copy.stored;
    // The followers of a plan that is open already begin with the first change of it.
    const known = opened?.session === session ? opened.head : by === 'other-tab' ? head - 1 : head;
    opened = { session, head };
    if (by === 'opening') {
      labels = new Set();
      return;
    }
    if (by !== 'other-tab') return;
    for (const { number, visit, label } of entries.slice(-50)) {
      if (number > known && visit === SERVER_VISIT) labels.add(label);
    }
    if (labels.size > 0) timer ??= setTimeout(tell, GATHERING_ms);
  });
}

const MAX_LABELS = 3;

/**
 * What others have changed: "Received: change PUE (Ada), add rack (Bo)."
 *
 * @param labels - of what was received, with who made it
 */
export function receivedText(labels: readonly string[]): string {
  // Without sign-in the server calls everyone the same.
  const named = [...new Set(labels.map((label) => label.replaceAll(' (local)', '')))];
  const more = named.length > MAX_LABELS ? `, and ${String(named.length - MAX_LABELS)} more` : '';
  return `Received: ${named.slice(0, MAX_LABELS).join(', ')}${more}.`;
}
