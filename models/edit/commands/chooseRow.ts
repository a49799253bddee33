import { applyEdits, type Edit } from '../document/edit.ts';
import type { Command } from '../document/command.ts';
import { valueAt, type JsonObject, type Path } from '../document/json.ts';
import { changeValue } from './values.ts';

interface Choice {
  /** Path of the section: `tariff`, or the same inside an option's changes. */
  readonly section: Path;
  /** Field that names the row, and the field of the plan's own figure that would stand before it. */
  readonly rowField: 'price' | 'grid';
  readonly ownField: 'energyPrice_per_kWh' | 'intensity_g_per_kWh';
  /** undefined for none: the plan has no row then, and an option the plan's. */
  readonly rowId: string | undefined;
}

/**
 * Picks a row of the catalogue for a price or a factor. An own figure would stand before it, so it goes;
 * inside an option, one that the plan states is taken away by null, and comes back with the plan's row.
 *
 * @param document - the plan
 * @param choice - which section, which row
 */
export function chooseRow(document: JsonObject, choice: Choice): Command {
  const { section, rowField, ownField, rowId } = choice;
  const label = `choose the ${rowField}`;
  const row = [...section, rowField];
  const own = [...section, ownField];
  if (rowId === undefined) {
    const { edits } = changeValue(document, { path: row, value: undefined, label });
    const between = applyEdits(document, edits).document;
    if (valueAt(between, own) !== null) return { label, edits };
    return {
      label,
      edits: [...edits, ...changeValue(between, { path: own, value: undefined, label }).edits],
    };
  }
  const edits: Edit[] = [{ kind: 'set', path: row, value: rowId }];
  const isInOption = section[0] === 'options';
  if (isInOption && valueAt(document, [...section.slice(3), ownField]) !== undefined) {
    edits.push({ kind: 'set', path: own, value: null });
  } else if (valueAt(document, own) !== undefined) {
    edits.push({ kind: 'remove', path: own });
  }
  return { label, edits };
}
