import { applyEdits } from '../../models/edit/document/edit.ts';
import type { Path } from '../../models/edit/document/json.ts';
import { pathKey } from '../../models/edit/document/path.ts';
import type { JournalEntry } from '../../models/edit/journal/JournalEntry.ts';
import { fieldLocation } from '../../models/present/design/fieldLocation.ts';
import { countText } from '../../models/units/text.ts';
import type { LinkChange, LinkedPlan } from '../library/planLinks.ts';
import { newEntryId, visit } from '../library/visit.ts';
import { chosenConflict } from './chosenConflict.ts';

/** Which value of a conflict is to hold: the one here, or that of the server. */
export interface ConflictChoice {
  readonly path: Path;
  readonly side: 'mine' | 'theirs';
}

/**
 * The change that ends several conflicts: one step, however many values of the server it takes.
 *
 * @param linked - the plan with its link
 * @param choices - those whose conflict has ended already do nothing
 * @returns null if there is nothing to do
 */
export function chosenConflicts(linked: LinkedPlan, choices: readonly ConflictChoice[]): LinkChange | null {
  let { link } = linked;
  let { document } = linked.plan;
  const taken: JournalEntry[] = [];
  for (const { path, side } of choices) {
    const change = chosenConflict({ link, plan: { ...linked.plan, document } }, path, side);
    if (change === null) continue;
    ({ link, document } = change);
    if (change.entry !== null) taken.push(change.entry);
  }
  if (link === linked.link) return null;
  return { link, document, entry: joined(linked, taken) };
}

function joined({ plan }: LinkedPlan, taken: readonly JournalEntry[]): JournalEntry | null {
  const edits = taken.flatMap((entry) => entry.edits);
  const [only] = edits;
  if (only === undefined) return null;
  const id = newEntryId();
  const what =
    edits.length === 1
      ? fieldLocation(plan.document, pathKey(only.path)).name
      : countText(edits.length, 'value');
  return {
    ...{ id, stepId: id, visit, kind: 'do', label: `take ${what} of the server` },
    ...{ at_ms: Date.now(), number: plan.head + 1 },
    ...{ edits, inverse: applyEdits(plan.document, edits).inverse },
  };
}
