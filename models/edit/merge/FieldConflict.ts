import type { Json, Path } from '../document/json.ts';

/** A field, or a record, that two sides changed differently since the state that both know. */
export interface FieldConflict {
  readonly path: Path;
  /** The value that both sides started from; undefined where there was none. */
  readonly base: Json | undefined;
  /** The value here; undefined where it was removed. */
  readonly mine: Json | undefined;
  /** The value on the server; undefined where it was removed. */
  readonly theirs: Json | undefined;
}
