import { applyEdits, type Edit } from '../document/edit.ts';
import type { Command } from '../document/command.ts';
import { valueAt, type JsonObject, type Path } from '../document/json.ts';
import { changeValue } from './values.ts';

interface Choice {
  /** Path of the section: `tariff`, or the same inside an option's changes. */
  readonly section: Path;
  /** Field that names the row, and the field of the custom value that would override it. */
  readonly rowField: 'price' | 'grid';
  readonly ownField: 'energyPrice_per_kWh' | 'intensity_g_per_kWh';
  /** undefined for none: the plan then has no row, and an option has the row of the plan. */
  readonly rowId: string | undefined;
}

/**
 * Chooses a catalogue row for a price or a factor. A custom value would override it, so it is removed; in an option, a value
 * of the plan is removed by null, and restored with the row of the plan.
 *
 * @param document - the plan
 * @param choice - which section, which row
 */
export function chooseRow(document: JsonObject, choice: Choice): Command {
  const { section, rowField, ownField, rowId } = choice;
  const label = `choose the ${rowField}`;
  const row = [...section, rowField];
  const custom = [...section, ownField];
  if (rowId === undefined) {
    const { edits } = changeValue(document, { path: row, value: undefined, label });
    const between = applyEdits(document, edits).document;
    if (valueAt(between, custom) !== null) return { label, edits };
    return {
      label,
      edits: [...edits, ...changeValue(between, { path: custom, value: undefined, label }).edits],
    };
  }
  const edits: Edit[] = [{ kind: 'set', path: row, value: rowId }];
  const isInOption = section[0] === 'options';
  if (isInOption && valueAt(document, [...section.slice(3), ownField]) !== undefined) {
    edits.push({ kind: 'set', path: custom, value: null });
  } else if (valueAt(document, custom) !== undefined) {
    edits.push({ kind: 'remove', path: custom });
  }
  return { label, edits };
}
