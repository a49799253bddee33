import { computed } from '@preact/signals';
import { designOfOption, editOption } from '../../../../models/edit/commands/editOption.ts';
import { changeValue } from '../../../../models/edit/commands/values.ts';
import type { Command } from '../../../../models/edit/document/command.ts';
import { valueAt, type Json, type JsonObject, type Path } from '../../../../models/edit/document/json.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { shownOption } from '../../../state/shownOption.ts';

/** The option that is edited: the shown one, if it replaces or changes the topology of the plan; null if the plan itself is. */
export const editedOption = computed((): { readonly id: string; readonly name: string } | null => {
  const option = shownOption.value;
  if (option === undefined) return null;
  const { id, name } = option;
  return valueAt(planDocument.value, ['options', id, 'changes', 'powerTopology']) === undefined
    ? null
    : { id, name };
});

/** The design whose topology is drawn and edited: that of the edited option, or the plan. */
export const editedDesign = computed((): JsonObject => {
  const option = editedOption.value;
  return option === null ? planDocument.value : designOfOption(planDocument.value, option.id);
});

/** Runs a command on the edited design; on that of an option it becomes a change of this option. */
export function runOnDesign(command: Command): void {
  const option = editedOption.value;
  run(option === null ? command : editOption(planDocument.value, option.id, command));
}

/** The place of a field of the edited design in the plan: an option states only what it changes. */
export const statedPath = (path: Path): Path =>
  editedOption.value === null ? path : ['options', editedOption.value.id, 'changes', ...path];

/**
 * The command of a field of the edited design: an option states a value, or takes that of the plan again when its field is emptied.
 *
 * @param path - in the design
 */
export function fieldCommand(
  path: Path,
  label: string,
): (value: Json | undefined, mergeKey?: string) => Command {
  return (value, mergeKey) => {
    const change = { value, label, ...(mergeKey !== undefined && { mergeKey }) };
    const option = editedOption.value;
    const document = planDocument.value;
    const stated = statedPath(path);
    if (option !== null && value === undefined && valueAt(document, path) === undefined) {
      return editOption(document, option.id, changeValue(editedDesign.value, { ...change, path }));
    }
    if (option === null || value !== undefined) {
      return changeValue(document, { ...change, path: stated });
    }
    // The last value of a node in the option is removed alone: the node is one of the plan.
    const isStated = valueAt(document, stated) !== undefined;
    return {
      label: `change ${label}`,
      edits: isStated ? [{ kind: 'remove', path: stated }] : [],
      ...(mergeKey !== undefined && { mergeKey }),
    };
  };
}
