import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import type { JsonObject } from '../document/json.ts';

/**
 * Applies an import to the plan, in one step: the sections that it changes.
 *
 * @param document - the plan that the import was merged into
 * @param imported - the same plan with the import
 */
export function importIntoPlan(document: JsonObject, imported: JsonObject): Command {
  const edits: Edit[] = [];
  for (const [section, value] of Object.entries(imported)) {
    if (JSON.stringify(document[section]) !== JSON.stringify(value)) {
      edits.push({ kind: 'set', path: [section], value });
    }
  }
  return { label: 'import from NetBox', edits };
}
