import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import { textAt, valueAt, type Json, type JsonObject, type Path } from '../document/json.ts';

/** The kind of a component of a form. */
interface KindChange {
  /** Keys from the root of the design; ends in `kind`. */
  readonly path: Path;
  /** undefined: the kind of the preset or base plan. */
  readonly kind: string | undefined;
  readonly label: string;
  readonly optionId?: string | undefined;
}

/** Changes the kind of a component. Parameters of the previous kind are removed. */
export function changeKind(document: JsonObject, { path, kind, label, optionId }: KindChange): Command {
  const within = optionId === undefined ? [] : ['options', optionId, 'changes'];
  const owner = [...within, ...path.slice(0, -1)];
  if (textAt(document, [...owner, 'kind']) === kind) return { label, edits: [] };
  if (kind === undefined && valueAt(document, owner) === undefined) return { label, edits: [] };
  const edit: Edit =
    kind === undefined ? { kind: 'remove', path: owner } : { kind: 'set', path: owner, value: { kind } };
  return { label: `change ${label}`, edits: [edit] };
}

const evenDay = (share: number): number[] => Array.from({ length: 24 }, () => share);

/** Initial values of a workload by kind: one for each required field. */
const starts: Readonly<Record<string, JsonObject>> = {
  constant: { utilisationFraction: 0.8 },
  schedule: { weekdayFractions: evenDay(0.8) },
  training: { utilisationFraction: 0.9 },
  inference: { meanUtilisationFraction: 0.5 },
  hourly: {},
};

/**
 * Changes the kind of the workload, with its required initial values; a stated utilisation is retained.
 *
 * @param document - the plan
 * @param kind - of the workload
 * @param optionId - default: the base plan
 */
export function startWorkload(document: JsonObject, kind: string, optionId?: string): Command {
  const path = workloadPath(optionId);
  const previous = valueAt(document, [...path, 'utilisationFraction']);
  const start = starts[kind] ?? {};
  const retained =
    previous !== undefined && 'utilisationFraction' in start ? { utilisationFraction: previous } : {};
  return {
    label: 'change Workload',
    edits: [{ kind: 'set', path, value: { kind, ...start, ...retained } }],
  };
}

/** States the hourly values of a day, or removes them. */
export function stateDayHours(
  document: JsonObject,
  name: string,
  hours: readonly Json[] | undefined,
  optionId?: string,
): Command {
  const path = [...workloadPath(optionId), name];
  const label = 'change the hourly profile';
  const edits: Edit[] =
    hours !== undefined
      ? [{ kind: 'set', path, value: hours }]
      : valueAt(document, path) === undefined
        ? []
        : [{ kind: 'remove', path }];
  return { label, edits, mergeKey: `type ${path.join('.')}` };
}

/** States a year of hourly utilisation. */
export function stateHourly(hours: readonly number[], optionId?: string): Command {
  const value: Json = { kind: 'hourly', utilisationFractions: hours };
  return { label: 'read hourly utilisation', edits: [{ kind: 'set', path: workloadPath(optionId), value }] };
}

const workloadPath = (optionId: string | undefined): Path =>
  optionId === undefined ? ['workload'] : ['options', optionId, 'changes', 'workload'];
