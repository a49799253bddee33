import type { Edit } from './edit.ts';
import type { Path } from './json.ts';

/** A user action: edits of the document with a label. Commands are made by pure functions. */
export interface Command {
  /** Label of the undo button: "Undo: change PUE". */
  readonly label: string;
  readonly edits: readonly Edit[];
  /** Set while typing: consecutive commands with the same key are one step. */
  readonly mergeKey?: string;
  /** Field that the page focuses after the command. */
  readonly focus?: Path;
}
