import type { Command } from '../document/command.ts';
import { applyEdits, type Edit } from '../document/edit.ts';
import { objectAt, valueAt, type JsonObject, type Path } from '../document/json.ts';
import { changeParameter } from './parameters.ts';
import { explicitSection } from './explicitSection.ts';

const LABEL = 'change Cost of ownership';

/**
 * Counts what owning and running the plan costs, by the defaults until something is stated.
 *
 * @param document - the plan
 * @param facilityCost - id of a catalogue row for what building costs, where one was chosen
 */
export function countOwnership(document: JsonObject, facilityCost?: string): Command {
  const facility = facilityCost === undefined ? {} : { facility: { facilityCost } };
  const value: JsonObject = { kind: 'ownership', ...facility };
  return {
    label: 'count the cost of ownership',
    edits: [...explicitSection(document, 'finance', 'ownership'), { kind: 'set', path: ['finance'], value }],
  };
}

/** Counts energy only: what plan and options state of the cost of ownership goes. */
export function countEnergyOnly(document: JsonObject): Command {
  const ids = Object.keys(objectAt(document, ['options']));
  const places: Path[] = [['finance'], ...ids.map((id) => ['options', id, 'changes', 'finance'])];
  return {
    label: 'count energy only',
    edits: places
      .filter((path) => valueAt(document, path) !== undefined)
      .map((path): Edit => ({ kind: 'remove', path })),
  };
}

interface RowChoice {
  /** Of the row's id, keys from the root of the design. */
  readonly path: Path;
  /** Of the plan's own figure, which would stand before the row. */
  readonly ownPath: Path;
  readonly owners: readonly { readonly path: Path; readonly initial: JsonObject }[];
  /** undefined for none. */
  readonly rowId: string | undefined;
  /** The plan itself where absent. */
  readonly optionId: string | undefined;
}

/** Picks a row of the tables of costs. An own figure would stand before it, so it goes; in an option, the plan's is taken away. */
export function chooseCostRow(document: JsonObject, choice: RowChoice): Command {
  const { path, ownPath, owners, rowId, optionId } = choice;
  const row = changeParameter(document, { path, owners, value: rowId, label: '', optionId }).edits;
  if (rowId === undefined) return { label: LABEL, edits: row };
  const between = applyEdits(document, row).document;
  const isOfPlan = optionId !== undefined && valueAt(document, ownPath) !== undefined;
  const value = isOfPlan ? null : undefined;
  const own = changeParameter(between, { path: ownPath, owners: [], value, label: '', optionId }).edits;
  return { label: LABEL, edits: [...row, ...own] };
}
