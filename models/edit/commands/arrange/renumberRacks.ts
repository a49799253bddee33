import type { Command } from '../../document/command.ts';
import type { JsonObject } from '../../document/json.ts';
import { countText, listText } from '../../../units/text.ts';
import { ownerOf } from '../floorItemPath.ts';
import { labelsInUse } from './labelsInUse.ts';
import { relabelEdits } from './relabel.ts';
import { digitsFor, rackLabel, type NumberingScheme } from './numbering.ts';

/** New labels of the racks of some rows. */
interface Renumbering {
  readonly changes: readonly { readonly key: string; readonly from: string; readonly to: string }[];
  /** Why the labels cannot be changed; null if they can. */
  readonly problem: string | null;
}

interface RenumberRequest {
  /** Keys of the racks of each row, in the order of their numbers. */
  readonly rows: readonly (readonly string[])[];
  readonly scheme: NumberingScheme;
  /** Index of the first row, from 0. */
  readonly firstRow: number;
  readonly firstNumber: number;
}

/**
 * The labels that racks would have: row after row, each from the first number.
 *
 * @param document - the plan
 * @returns the changes in order, and the labels of other racks that are in the way
 */
export function renumbered(document: JsonObject, request: RenumberRequest): Renumbering {
  const { rows, scheme, firstRow, firstNumber } = request;
  const longest = Math.max(0, ...rows.map((row) => row.length));
  const digitCount = digitsFor(firstNumber + longest - 1);
  const changes = rows.flatMap((row, index) =>
    row.map((key, place) => ({
      key,
      from: ownerOf(key).id,
      to: rackLabel({ scheme, row: firstRow + index, number: firstNumber + place, digitCount }),
    })),
  );
  const own = new Set(changes.map(({ key }) => key));
  const others = labelsInUse(document, own);
  const taken = changes.filter(({ to }) => others.has(to)).map(({ to }) => to);
  return {
    changes,
    problem:
      taken.length === 0
        ? null
        : `${listText(taken)} ${taken.length === 1 ? 'is the label' : 'are labels'} of other racks.`,
  };
}

/**
 * Changes the labels of racks, also where options and decisions on findings quote them; their order in the list of each entry is
 * retained.
 *
 * @param document - the plan
 * @param renumbering - without a problem, else nothing changes
 * @returns the command, and the keys of the racks after it
 */
export function renumberRacks(
  document: JsonObject,
  { changes, problem }: Renumbering,
): { readonly command: Command; readonly keys: readonly string[] } {
  const label = `renumber ${countText(changes.length, 'rack')}`;
  if (problem !== null) return { command: { label, edits: [] }, keys: changes.map(({ key }) => key) };
  const relabellings = changes.map(({ key, from, to }) => ({
    rackId: ownerOf(key).list.slice(0, -1),
    from,
    to,
  }));
  return {
    command: { label, edits: relabelEdits(document, relabellings) },
    keys: changes.map(({ key, to }) => `${ownerOf(key).list}${to}`),
  };
}
