import type { Edit } from '../state/edit.ts';
import type { Command } from '../state/editor.ts';
import { valueAt, type JsonObject, type Path } from '../state/json.ts';

interface Choice {
  /** Path of the section: `tariff`, or the same inside an option's changes. */
  readonly section: Path;
  /** Field that names the row, and the field of the plan's own figure that would stand before it. */
  readonly rowField: 'price' | 'grid';
  readonly ownField: 'energyPrice_per_kWh' | 'intensity_g_per_kWh';
  readonly rowId: string;
}

/**
 * Picks a row of the catalogue for a price or a factor. An own figure would stand before it, so it goes;
 * inside an option, one that the plan states is taken away by null.
 *
 * @param document - the plan
 * @param choice - which section, which row
 */
export function chooseRow(document: JsonObject, choice: Choice): Command {
  const { section, rowField, ownField, rowId } = choice;
  const edits: Edit[] = [{ kind: 'set', path: [...section, rowField], value: rowId }];
  const isInOption = section[0] === 'options';
  const own = [...section, ownField];
  if (isInOption && valueAt(document, [...section.slice(3), ownField]) !== undefined) {
    edits.push({ kind: 'set', path: own, value: null });
  } else if (valueAt(document, own) !== undefined) {
    edits.push({ kind: 'remove', path: own });
  }
  return { label: `choose the ${rowField}`, edits };
}
