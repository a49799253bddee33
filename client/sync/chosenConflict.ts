import { applyEdits, settingEdit } from '../../models/edit/document/edit.ts';
import type { Json, Path } from '../../models/edit/document/json.ts';
import { pathKey } from '../../models/edit/document/path.ts';
import type { JournalEntry } from '../../models/edit/journal/JournalEntry.ts';
import type { PlanLink } from '../library/PlanLink.ts';
import type { LinkChange, LinkedPlan } from '../library/planLinks.ts';
import { newEntryId, visit } from '../library/visit.ts';

/**
 * The change that ends a conflict; null if there is none at the path.
 *
 * @param linked - the plan with its link
 * @param path - of the conflict
 * @param choice - the value that is to hold
 */
export function chosenConflict(linked: LinkedPlan, path: Path, choice: 'mine' | 'theirs'): LinkChange | null {
  const { link, plan } = linked;
  const conflict = link.conflicts.find((other) => pathKey(other.path) === pathKey(path));
  if (conflict === undefined) return null;
  const edit = settingEdit(conflict.path, conflict.theirs);
  const { document, inverse } = applyEdits(plan.document, [edit]);
  const id = newEntryId();
  const label = `take ${pathKey(path)} of the server`;
  const entry: JournalEntry = {
    ...{ id, stepId: id, visit, kind: 'do', label, at_ms: Date.now(), number: plan.head + 1 },
    ...{ edits: [edit], inverse },
  };
  return {
    link: withoutConflict(link, conflict.path, conflict.theirs),
    ...(choice === 'theirs' ? { entry, document } : { entry: null, document: plan.document }),
  };
}

/** From now on both sides start from the value of the server. */
function withoutConflict(link: PlanLink, path: Path, theirs: Json | undefined): PlanLink {
  const conflicts = link.conflicts.filter((other) => pathKey(other.path) !== pathKey(path));
  const { ancestor } = link;
  // Also with the last conflict it is stated: the plan here is not yet the one of the server.
  const next = ancestor === null ? null : applyEdits(ancestor, [settingEdit(path, theirs)]).document;
  return { ...link, conflicts, ancestor: next };
}
