import type { Edit } from '../document/edit.ts';
import type { Json, Path } from '../document/json.ts';
import type { RecordRename } from '../document/renameRecord.ts';

/** The visit of entries that come from the server: no tab has made them, and undo leaves them. */
export const SERVER_VISIT = 'server';

/** A value that a change has replaced without having known it. */
export interface UnseenValue {
  readonly path: Path;
  /** The value that the change was made from; absent where there was none. */
  readonly base?: Json;
}

/** One change of a plan, as all tabs apply it: the journal of a plan is the list of its changes in the order of their numbers. */
export interface JournalEntry {
  /** Unique among the entries of all plans. */
  readonly id: string;
  /** Position in the journal, from 1; an entry that the store does not have yet has a provisional one. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at_ms: number;
  /** The page visit that made it: from loading a page in a tab until leaving or reloading it. */
  readonly visit: string;
  /** `merged`: several old entries in one, which cannot be undone, but say how to go back before them. */
  readonly kind: 'do' | 'undo' | 'redo' | 'merged';
  /** The step of the undo history that it does, undoes or redoes. Typing in one field is one step with many entries. */
  readonly stepId: string;
  /** What it changes, as in "Undo: change PUE". */
  readonly label: string;
  readonly edits: readonly Edit[];
  /** Edits that restore the document before it, exactly. */
  readonly inverse: readonly Edit[];
  /** How many changes are merged into it; absent for one. */
  readonly changeCount?: number;
  /** Records to which it has given new ids: what a tab does not have in the store yet refers to these. */
  readonly renames?: readonly RecordRename[];
  /** Where it has replaced values of the server that its tab had not received when it was made; absent for none. */
  readonly unseen?: readonly UnseenValue[];
}
