import type { Edit } from '../document/edit.ts';
import type { Path } from '../document/json.ts';

/**
 * The same change in fewer edits: of values that are set one after the other at one path, only the last is retained.
 *
 * @param edits - in order of application
 */
export function condenseEdits(edits: readonly Edit[]): readonly Edit[] {
  const condensed: Edit[] = [];
  for (const edit of edits) {
    const last = condensed.at(-1);
    if (edit.kind === 'set' && last?.kind === 'set' && isSamePath(edit.path, last.path)) {
      // The first edit places a new key among its siblings; the second finds it there.
      condensed[condensed.length - 1] = { ...last, value: edit.value };
    } else {
      condensed.push(edit);
    }
  }
  return condensed;
}

function isSamePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((key, index) => other[index] === key);
}
