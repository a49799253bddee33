import type { Command } from '../document/command.ts';
import type { Json, JsonObject, Path } from '../document/json.ts';
import { changeParameter } from './parameters.ts';

/** The new entries of a list. */
export interface Entries {
  readonly entries: readonly Json[];
  readonly label: string;
  readonly mergeKey?: string;
  readonly focus?: Path;
  readonly optionId?: string | undefined;
}

/** A list of a design, with the objects on its path. */
interface ListPlace {
  readonly path: Path;
  readonly owners: readonly { readonly path: Path; readonly initial: JsonObject }[];
}

/** Replaces all entries of a list. An empty list is removed. */
export function changeEntries(document: JsonObject, list: ListPlace, change: Entries): Command {
  const { entries, label, mergeKey, focus, optionId } = change;
  const command = changeParameter(document, {
    path: list.path,
    owners: list.owners,
    value: entries.length === 0 ? undefined : entries,
    label: '',
    optionId,
    ...(mergeKey === undefined ? {} : { mergeKey }),
  });
  return { ...command, label, ...(focus === undefined ? {} : { focus }) };
}
