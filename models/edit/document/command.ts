import type { Edit } from './edit.ts';
import type { Path } from './json.ts';

/** What the planner asks for: named edits of the document. Commands are made by the pure functions of client/commands. */
export interface Command {
  /** What the undo button says: "Undo: change PUE". */
  readonly label: string;
  readonly edits: readonly Edit[];
  /** Given while typing: commands that follow each other with the same key are one step. */
  readonly mergeKey?: string;
  /** Where the planner goes on: the page focuses that field once the command is done. */
  readonly focus?: Path;
  /** Id of the document that comes in the place of the present one, where it is another. */
  readonly opens?: string;
}
