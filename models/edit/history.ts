import type { Edit } from './document/edit.ts';

/** One user action, with the edits that redo and undo it. */
export interface HistoryStep {
  /** Label of the undo button: "Undo: change PUE". */
  readonly label: string;
  readonly edits: readonly Edit[];
  readonly inverse: readonly Edit[];
  /** Consecutive steps with the same key are one: typing 1.25 is one step, not four. */
  readonly mergeKey?: string;
  /** Set if one document replaced another: the ids of both. */
  readonly documents?: { readonly left: string; readonly opened: string };
}

export interface History {
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
}

export const emptyHistory: History = { past: [], future: [] };

const MAX_STEPS = 500;

/**
 * Adds a step that was just done; steps that were undone before are discarded.
 *
 * @param history - is not changed
 * @param step - the step
 */
export function pushStep(history: History, step: HistoryStep): History {
  const last = history.past.at(-1);
  if (
    last !== undefined &&
    step.mergeKey !== undefined &&
    last.mergeKey === step.mergeKey &&
    history.future.length === 0
  ) {
    const merged: HistoryStep = {
      ...step,
      edits: [...last.edits, ...step.edits],
      inverse: [...step.inverse, ...last.inverse],
    };
    return { past: [...history.past.slice(0, -1), merged], future: [] };
  }
  return { past: [...history.past, step].slice(-MAX_STEPS), future: [] };
}

/** Ends the merging of steps: text typed after leaving a field is a separate step. */
export function sealStep(history: History): History {
  const last = history.past.at(-1);
  if (last?.mergeKey === undefined) return history;
  const sealed: HistoryStep = { label: last.label, edits: last.edits, inverse: last.inverse };
  return { past: [...history.past.slice(0, -1), sealed], future: history.future };
}

/** Undoes the last step: the new history and the step to undo, or undefined if there is none. */
export function undoStep(
  history: History,
): { readonly history: History; readonly step: HistoryStep } | undefined {
  const step = history.past.at(-1);
  if (step === undefined) return undefined;
  return {
    history: { past: history.past.slice(0, -1), future: [step, ...history.future] },
    step,
  };
}

/** Redoes the last undone step: the new history and the step, or undefined if there is none. */
export function redoStep(
  history: History,
): { readonly history: History; readonly step: HistoryStep } | undefined {
  const step = history.future[0];
  if (step === undefined) return undefined;
  return {
    history: { past: [...history.past, step], future: history.future.slice(1) },
    step,
  };
}
