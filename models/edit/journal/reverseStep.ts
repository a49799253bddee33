import type { Edit } from '../document/edit.ts';
import type { Path } from '../document/json.ts';
import { isWithin } from '../document/path.ts';
import type { JournalEntry } from './JournalEntry.ts';
import { journalSteps, type JournalStep } from './journalSteps.ts';

export interface Reversal {
  readonly edits: readonly Edit[];
  /** Fields that another step has changed since: they keep their value. */
  readonly retained: readonly Path[];
}

/**
 * The edits that undo a step, or redo it after undo, where other steps may have followed: what another step that is
 * still done has changed since is left as it is.
 *
 * @param entries - the journal
 * @param step - one of its steps
 */
export function reverseStep(entries: readonly JournalEntry[], step: JournalStep): Reversal {
  const steps = journalSteps(entries);
  const edits: Edit[] = [];
  const retained: Path[] = [];
  for (const index of step.applied.toReversed()) {
    const doneBefore = doneStepsAt(entries, index);
    const changed = entries
      .slice(index + 1)
      .filter(({ stepId }) => stepId !== step.id && steps.get(stepId)?.isDone !== false)
      // Undone and redone since, such a step is as it was.
      .filter(({ stepId, kind }) => kind === 'do' || kind === 'merged' || !doneBefore.has(stepId))
      .flatMap((entry) => entry.edits)
      .filter(({ kind }) => kind !== 'order');
    for (const edit of entries[index]?.inverse ?? []) {
      const isChanged = edit.kind !== 'order' && changed.some(({ path }) => isRelated(path, edit.path));
      if (isChanged) retained.push(edit.path);
      else edits.push(edit);
    }
  }
  return { edits, retained };
}

/** The steps that were done when an entry was made. */
function doneStepsAt(entries: readonly JournalEntry[], index: number): ReadonlySet<string> {
  const done = new Set<string>();
  for (const { stepId, kind } of entries.slice(0, index + 1)) {
    if (kind === 'undo') done.delete(stepId);
    else done.add(stepId);
  }
  return done;
}

const isRelated = (one: Path, other: Path): boolean => isWithin(one, other) || isWithin(other, one);
