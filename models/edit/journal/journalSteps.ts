import type { JournalEntry } from './JournalEntry.ts';

/** A step of the undo history, as the journal tells it. */
export interface JournalStep {
  readonly id: string;
  readonly label: string;
  /** The last entry that did it, undo and redo aside. */
  readonly made: JournalEntry;
  /** Index of that entry in the journal. */
  readonly madeAt: number;
  /** False after undo. */
  readonly isDone: boolean;
  /** Indices of the entries that brought it into its present state: reversing them undoes or redoes it. */
  readonly applied: readonly number[];
}

/**
 * The steps of a journal, with their present state.
 *
 * @param entries - in their order
 */
export function journalSteps(entries: readonly JournalEntry[]): ReadonlyMap<string, JournalStep> {
  const steps = new Map<string, JournalStep>();
  for (const [index, entry] of entries.entries()) {
    const { stepId: id, label } = entry;
    const known = steps.get(id);
    if (entry.kind === 'do') {
      const earlier = known?.isDone === true ? known.applied : [];
      steps.set(id, { id, label, made: entry, madeAt: index, isDone: true, applied: [...earlier, index] });
    } else if (entry.kind !== 'merged' && known !== undefined) {
      steps.set(id, { ...known, isDone: entry.kind === 'redo', applied: [index] });
    }
  }
  return steps;
}

/**
 * The step that undo takes back: the last one that is done.
 *
 * @param steps - of the journal
 * @param isOwn - whether a step belongs to this tab: undo leaves those of other tabs
 */
export function stepToUndo(
  steps: Iterable<JournalStep>,
  isOwn: (entry: JournalEntry) => boolean,
): JournalStep | undefined {
  let found: JournalStep | undefined;
  for (const step of steps) {
    if (step.isDone && isOwn(step.made) && (found === undefined || step.madeAt > found.madeAt)) found = step;
  }
  return found;
}

/**
 * The step that redo does again: the last one that was undone, unless a new step was done since.
 *
 * @param steps - of the journal
 * @param isOwn - whether a step belongs to this tab
 */
export function stepToRedo(
  steps: Iterable<JournalStep>,
  isOwn: (entry: JournalEntry) => boolean,
): JournalStep | undefined {
  let found: JournalStep | undefined;
  let lastMadeAt = -1;
  for (const step of steps) {
    if (!isOwn(step.made)) continue;
    lastMadeAt = Math.max(lastMadeAt, step.madeAt);
    if (!step.isDone && (found === undefined || undoneAt(step) > undoneAt(found))) found = step;
  }
  return found === undefined || undoneAt(found) < lastMadeAt ? undefined : found;
}

const undoneAt = ({ applied }: JournalStep): number => applied.at(-1) ?? 0;
