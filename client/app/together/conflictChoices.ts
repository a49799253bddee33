import type { Edit } from '../../../models/edit/document/edit.ts';
import { countText, listText } from '../../../models/units/text.ts';
import type { ServerConflict } from '../../sync/SyncState.ts';

export type ConflictSide = 'mine' | 'theirs';

/** Which side of each conflict is chosen. A choice holds for the two values that were shown: if one changes, it is to be made again. */
export class ConflictChoices {
  readonly #sides: ReadonlyMap<string, ConflictSide>;

  constructor(sides: ReadonlyMap<string, ConflictSide> = new Map()) {
    this.#sides = sides;
  }

  sideOf(conflict: ServerConflict): ConflictSide | undefined {
    return this.#sides.get(keyOf(conflict));
  }

  with(conflicts: readonly ServerConflict[], side: ConflictSide): ConflictChoices {
    const added = conflicts.map((conflict): [string, ConflictSide] => [keyOf(conflict), side]);
    return new ConflictChoices(new Map([...this.#sides, ...added]));
  }
}

const keyOf = ({ path, mine, theirs }: ServerConflict): string => JSON.stringify([path, mine, theirs]);

/** A conflict with the side that was chosen. */
export interface ChosenConflict {
  readonly conflict: ServerConflict;
  readonly side: ConflictSide;
}

/** The conflicts for which a side is chosen. */
export function chosenOf(
  conflicts: readonly ServerConflict[],
  choices: ConflictChoices,
): readonly ChosenConflict[] {
  return conflicts.flatMap((conflict) => {
    const side = choices.sideOf(conflict);
    return side === undefined ? [] : [{ conflict, side }];
  });
}

/** The edits that put the other side of each choice in its place. */
export function oppositeEdits(chosen: readonly ChosenConflict[]): readonly Edit[] {
  return chosen.map(({ conflict: { path, mine, theirs }, side }): Edit => {
    const value = side === 'mine' ? theirs : mine;
    return value === undefined ? { kind: 'remove', path } : { kind: 'set', path, value };
  });
}

/** What was chosen: "Used your value of cooling.pue", "Used 3 of your values and 12 of Ada and Bo". */
export function choiceText(chosen: readonly ChosenConflict[]): string {
  const mine = chosen.filter(({ side }) => side === 'mine').length;
  const theirs = chosen.filter(({ side }) => side === 'theirs');
  const names = listText([...new Set(theirs.map(({ conflict }) => conflict.who))]);
  const parts = [
    ...(mine === 0 ? [] : [`your ${countText(mine, 'value')}`]),
    ...(theirs.length === 0 ? [] : [`${countText(theirs.length, 'value')} of ${names}`]),
  ];
  return `Used ${listText(parts)}.`;
}
