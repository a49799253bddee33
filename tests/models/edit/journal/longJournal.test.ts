import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../models/edit/document/edit.ts';
import type { JsonObject } from '../../../../models/edit/document/json.ts';
import { compactJournal } from '../../../../models/edit/journal/compactJournal.ts';
import type { JournalEntry } from '../../../../models/edit/journal/JournalEntry.ts';
import { documentAt, revisionsOf } from '../../../../models/edit/journal/revisions.ts';
import {
  addChange,
  withAccepted,
  withSent,
  workingCopyOf,
  type StoredPlan,
} from '../../../../models/edit/journal/workingCopy.ts';
import { runs } from '../../../support/runs.ts';

const MINUTE_ms = 60_000;
const first: JsonObject = { name: 'First', racks: { 'rack-1': { name: 'One' } } };

interface Work {
  readonly plan: StoredPlan;
  /** The document after each entry, by its number. */
  readonly documents: readonly JsonObject[];
}

/** Changes of a plan, each after a pause in minutes. */
function workOf(pauses_min: readonly number[]): Work {
  const documents = [first];
  let copy = workingCopyOf({ document: first, head: 0, entries: [] });
  let at_ms = 0;
  for (const [index, pause_min] of pauses_min.entries()) {
    at_ms += pause_min * MINUTE_ms;
    const id = `change:${String(index + 1)}`;
    const label = `change ${String(index % 4)}`;
    const name = `Name ${String(index + 1)}`;
    const edits = [
      { kind: 'set' as const, path: ['name'], value: name },
      { kind: 'set' as const, path: ['racks', `rack-${String(index % 5)}`], value: { name } },
    ];
    const change = { id, stepId: id, at_ms, visit: 'change', kind: 'do' as const, label, edits };
    copy = withAccepted(withSent(addChange(copy, change)));
    documents.push(copy.document);
  }
  return { plan: copy.stored, documents };
}

const planOf = (pauses_min: readonly number[]): StoredPlan => workOf(pauses_min).plan;

describe('revisions', () => {
  it('are the states at pauses of more than five minutes, and the first one', () => {
    const plan = planOf([0, 1, 1, 6, 1, 60]);
    const revisions = revisionsOf(plan.entries);
    expect(revisions.map(({ number, changeCount }) => [number, changeCount])).toEqual([
      [6, 1],
      [5, 2],
      [3, 3],
      [0, 0],
    ]);
    expect(revisions[2]?.labels).toEqual(['change 0', 'change 1', 'change 2']);
    expect(documentAt(plan, 3)['name']).toBe('Name 3');
    expect(documentAt(plan, 0)).toEqual(first);
    expect(documentAt(plan, 6)).toBe(plan.document);
  });

  it('divide long work without a pause after twenty minutes', () => {
    // Changes at 0, 4, 8, … 40 minutes: those until 20, then those until 40.
    const numbers = revisionsOf(planOf([0, ...Array.from({ length: 10 }, () => 4)]).entries).map(
      ({ number }) => number,
    );
    expect(numbers).toEqual([11, 6, 0]);
  });

  it('are none of a plan that was never changed', () => {
    expect(revisionsOf([])).toEqual([]);
  });
});

/** The journal after merging its oldest entries. */
function compacted(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const result = compactJournal(entries);
  return result === null
    ? entries
    : [...result.merged, ...entries.filter(({ number }) => number > result.last)];
}

describe('a long journal', () => {
  it('is left as it is up to 599 entries', () => {
    expect(compactJournal(planOf(Array.from({ length: 599 }, () => 1)).entries)).toBeNull();
  });

  it('retains its last 500 entries, and leads to the same documents at its revisions', () => {
    const pauses = fc.array(fc.constantFrom(0, 1, 3, 6, 30), { minLength: 600, maxLength: 900 });
    fc.assert(
      fc.property(pauses, (pauses_min) => {
        const { plan, documents } = workOf(pauses_min);
        const entries = compacted(plan.entries);
        expect(entries.slice(-500)).toEqual(plan.entries.slice(-500));
        expect(entries.filter(({ kind }) => kind === 'merged').length).toBeLessThanOrEqual(100);
        for (const { number } of revisionsOf(entries)) {
          expect(documentAt({ ...plan, entries }, number)).toEqual(documents[number]);
        }
        // Forwards, for a tab that knows an early state only.
        const forwards = applyEdits(
          first,
          entries.flatMap(({ edits }) => edits),
        );
        expect(forwards.document).toEqual(plan.document);
        const counted = revisionsOf(entries).reduce((sum, { changeCount }) => sum + changeCount, 0);
        expect(counted).toBe(pauses_min.length);
      }),
      { numRuns: runs(20) },
    );
  });

  it('merges its oldest revisions into one where there are more than a hundred', () => {
    const plan = planOf(Array.from({ length: 900 }, () => 6));
    const entries = compacted(plan.entries);
    const merged = entries.filter(({ kind }) => kind === 'merged');
    // 400 old revisions: the oldest 301 in one, the others one by one.
    expect(merged).toHaveLength(100);
    expect(merged[0]?.number).toBe(301);
    expect(merged[0]?.changeCount).toBe(301);
    expect(documentAt({ ...plan, entries }, 0)).toEqual(first);
  });
});
