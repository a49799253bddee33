import type { Edit } from '../../../models/edit/document/edit.ts';
import { isObject } from '../../../models/edit/document/json.ts';
import type { VersionedValue } from '../../../models/present/changes/shownChange.ts';
import { countText, listText } from '../../../models/units/text.ts';
import type { ServerConflict } from '../../sync/SyncState.ts';
import { timeText } from '../../ui/timeText.ts';

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

/** The value before, mine and theirs; no value before where it is not known. */
export const versionsOf = ({ path, base, mine, theirs, isBaseUnknown }: ServerConflict): VersionedValue => ({
  path,
  versions: [isBaseUnknown === true ? undefined : base, mine, theirs],
});

/** Who changed the value on the server, and when, as far as it is known. */
export const authorText = ({ who, at_ms }: ServerConflict): string =>
  who === '' ? 'Author unknown' : `${who}, ${timeText(at_ms)}`;

/** What has happened to the values: one that only one side still has was removed on the other. */
export function conflictTitle(conflicts: readonly ServerConflict[]): string {
  const [first] = conflicts;
  if (first === undefined) return 'No conflicts are left';
  const subject = conflicts.length === 1 ? nounOf(first) : countText(conflicts.length, 'value');
  const [is, was] = conflicts.length === 1 ? ['differs', 'was'] : ['differ', 'were'];
  if (conflicts.some(({ isBaseUnknown }) => isBaseUnknown === true))
    return `${subject} ${is} here and on the server`;
  if (conflicts.every(({ mine }) => mine === undefined))
    return `${subject} ${was} removed here and changed on the server`;
  if (conflicts.every(({ theirs }) => theirs === undefined))
    return `${subject} ${was} changed here and removed on the server`;
  const isRemoved = conflicts.some(({ mine, theirs }) => mine === undefined || theirs === undefined);
  return `${subject} ${was} changed${isRemoved ? ' or removed' : ''} here and on the server`;
}

const nounOf = ({ mine, theirs }: ServerConflict): string =>
  isObject(mine) || isObject(theirs) ? 'One entry' : 'One value';

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
  const names = listText([
    ...new Set(theirs.map(({ conflict: { who } }) => (who === '' ? 'the server' : who))),
  ]);
  const parts = [
    ...(mine === 0 ? [] : [`your ${countText(mine, 'value')}`]),
    ...(theirs.length === 0 ? [] : [`${countText(theirs.length, 'value')} of ${names}`]),
  ];
  return `Used ${listText(parts)}.`;
}
