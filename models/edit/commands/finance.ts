import type { Command } from '../document/command.ts';
import { applyEdits, type Edit } from '../document/edit.ts';
import { objectAt, valueAt, type JsonObject, type Path } from '../document/json.ts';
import { changeParameter } from './parameters.ts';
import { explicitSection } from './explicitSection.ts';

const LABEL = 'change Cost of ownership';

/**
 * Calculates the cost of ownership of the plan, with defaults for everything not stated.
 *
 * @param document - the plan
 * @param facilityCost - catalogue row id of the facility capex per watt, if one was chosen
 */
export function countOwnership(document: JsonObject, facilityCost?: string): Command {
  const facility = facilityCost === undefined ? {} : { facility: { facilityCost } };
  const value: JsonObject = { kind: 'ownership', ...facility };
  return {
    label: 'calculate cost of ownership',
    edits: [...explicitSection(document, 'finance', 'ownership'), { kind: 'set', path: ['finance'], value }],
  };
}

/** Energy cost only: removes the cost-of-ownership inputs of plan and options. */
export function countEnergyOnly(document: JsonObject): Command {
  const ids = Object.keys(objectAt(document, ['options']));
  const paths: Path[] = [['finance'], ...ids.map((id) => ['options', id, 'changes', 'finance'])];
  return {
    label: 'use energy cost only',
    edits: paths
      .filter((path) => valueAt(document, path) !== undefined)
      .map((path): Edit => ({ kind: 'remove', path })),
  };
}

interface RowChoice {
  /** Path of the row id from the root of the design. */
  readonly path: Path;
  /** Path of the custom value, which would override the row. */
  readonly ownPath: Path;
  readonly owners: readonly { readonly path: Path; readonly initial: JsonObject }[];
  /** undefined for none. */
  readonly rowId: string | undefined;
  /** Default: the base plan. */
  readonly optionId: string | undefined;
}

/** Chooses a row of a cost table. A custom value would override it, so it is removed; in an option, the value of the plan is removed. */
export function chooseCostRow(document: JsonObject, choice: RowChoice): Command {
  const { path, ownPath, owners, rowId, optionId } = choice;
  const row = changeParameter(document, { path, owners, value: rowId, label: '', optionId }).edits;
  if (rowId === undefined) return { label: LABEL, edits: row };
  const between = applyEdits(document, row).document;
  const isOfPlan = optionId !== undefined && valueAt(document, ownPath) !== undefined;
  const value = isOfPlan ? null : undefined;
  const custom = changeParameter(between, { path: ownPath, owners: [], value, label: '', optionId }).edits;
  return { label: LABEL, edits: [...row, ...custom] };
}
