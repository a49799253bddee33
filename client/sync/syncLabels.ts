import type { Path } from '../../models/edit/document/json.ts';
import { isWithin } from '../../models/edit/document/path.ts';
import { SERVER_VISIT, type JournalEntry } from '../../models/edit/journal/JournalEntry.ts';
import { labelsOf } from '../../models/edit/journal/revisions.ts';
import type { FieldConflict } from '../../models/edit/merge/FieldConflict.ts';
import type { LinkConflict } from '../library/PlanLink.ts';
import type { ServerChange } from './PlanServer.ts';

const MAX_LABELS = 3;
/** Of what the server accepts. */
const MAX_LABEL_LENGTH = 500;

/**
 * What this browser has changed, in words; empty if it is not known.
 *
 * @param entries - that the server does not have
 */
export const sentLabel = (entries: readonly JournalEntry[]): string =>
  joined(labelsOf(entries.filter(({ visit }) => visit !== SERVER_VISIT)));

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
 * A conflict with the last change that it is about; one that was known keeps its author if none of these is about it.
 *
 * @param conflict - as the merge has found it
 * @param known - conflicts before
 * @param changes - of others, since then
 */
export function withAuthor(
  conflict: FieldConflict,
  known: readonly LinkConflict[],
  changes: readonly ServerChange[],
): LinkConflict {
  const last = changes.findLast(({ edits }) =>
    edits.some(({ kind, path }) => kind !== 'order' && isRelated(path, conflict.path)),
  );
  const earlier = known.find(({ path }) => isRelated(path, conflict.path));
  const { who, at_ms } = last ?? earlier ?? { who: '', at_ms: 0 };
  return { ...conflict, who, at_ms };
}

const isRelated = (one: Path, other: Path): boolean => isWithin(one, other) || isWithin(other, one);
