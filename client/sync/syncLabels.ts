import type { Edit } from '../../models/edit/document/edit.ts';
import type { JsonObject, Path } from '../../models/edit/document/json.ts';
import { isWithin, pathKey } from '../../models/edit/document/path.ts';
import { SERVER_VISIT, type JournalEntry } from '../../models/edit/journal/JournalEntry.ts';
import { labelsOf } from '../../models/edit/journal/revisions.ts';
import type { FieldConflict } from '../../models/edit/merge/FieldConflict.ts';
import { fieldLocation } from '../../models/present/design/fieldLocation.ts';
import { countText } from '../../models/units/text.ts';
import type { LinkConflict } from '../library/PlanLink.ts';

import type { ServerChange, Theirs } from './PlanServer.ts';

const MAX_LABELS = 3;
/** Of what the server accepts. */
const MAX_LABEL_LENGTH = 500;

/**
 * What this browser has changed, in words. Where no change of it is new, as after a choice of its values in a conflict, the names
 * of the values.
 *
 * @param entries - that the server does not have
 * @param edits - that are sent
 * @param document - the plan here
 */
export function sentLabel(
  entries: readonly JournalEntry[],
  edits: readonly Edit[],
  document: JsonObject,
): string {
  const labels = labelsOf(entries.filter(({ visit }) => visit !== SERVER_VISIT));
  if (labels.length > 0) return joined(labels);
  const places = edits.map(({ path }) => fieldLocation(document, pathKey(path)));
  const [only] = places;
  const what = places.length === 1 && only?.hasField === true ? only.name : countText(places.length, 'value');
  return `keep ${what} of this browser`.slice(0, MAX_LABEL_LENGTH);
}

/**
 * What others have changed, and who.
 *
 * @param changes - that the server has accepted; none if they are not known
 */
export function receivedLabel(changes: readonly ServerChange[]): string {
  const labels = new Set(changes.map(({ who, label }) => `${label} (${who})`));
  return labels.size === 0 ? 'changes from the server' : joined([...labels]);
}

function joined(labels: readonly string[]): string {
  const more = labels.length > MAX_LABELS ? ` and ${String(labels.length - MAX_LABELS)} more` : '';
  return `${labels.slice(0, MAX_LABELS).join(', ')}${more}`.slice(0, MAX_LABEL_LENGTH);
}

/**
 * A conflict with the last change that it is about; one that was known keeps its author if none of these is about it. It also
 * says where the value before both changes is not known.
 *
 * @param conflict - as the merge has found it
 * @param known - conflicts before
 * @param theirs - what others have changed since then, and whether that is known
 */
export function withAuthor(
  conflict: FieldConflict,
  known: readonly LinkConflict[],
  { changes, hasOtherHistory }: Pick<Theirs, 'changes' | 'hasOtherHistory'>,
): LinkConflict {
  const last = changes.findLast(({ edits }) =>
    edits.some(({ kind, path }) => kind !== 'order' && isRelated(path, conflict.path)),
  );
  const earlier = known.find(({ path }) => isRelated(path, conflict.path));
  // Of another history the author of an earlier change says nothing.
  const { who, at_ms } = last ?? (hasOtherHistory ? undefined : earlier) ?? { who: '', at_ms: 0 };
  const isBaseUnknown = hasOtherHistory || earlier?.isBaseUnknown === true;
  return { ...conflict, who, at_ms, ...(isBaseUnknown && { isBaseUnknown }) };
}

const isRelated = (one: Path, other: Path): boolean => isWithin(one, other) || isWithin(other, one);
