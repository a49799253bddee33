import { pathText } from '../../../problems/path.ts';
import type { Edit } from '../../document/edit.ts';
import { labelsInUse } from './labelsInUse.ts';
import { isObject, objectAt, textAt, type Json, type JsonObject, type Path } from '../../document/json.ts';

/** Another label of a rack of an entry. */
export interface Relabelling {
  readonly rackId: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Edits that change labels of racks, and keep with these racks what quotes their labels. Labels may be exchanged.
 *
 * @param document - the plan, before the change
 * @param changes - of labels; those that stay as they are count for nothing
 */
export function relabelEdits(document: JsonObject, changes: readonly Relabelling[]): readonly Edit[] {
  return [
    ...[...byEntry(changes)].flatMap(([rackId, labels]) =>
      placesEdits(document, ['racks', rackId, 'places'], labels),
    ),
    ...relabelledQuotes(document, changes),
  ];
}

/**
 * Edits of what quotes labels of racks: the places that options change, and the decisions on findings that name racks.
 *
 * @param document - the plan, before the labels are changed
 */
export function relabelledQuotes(document: JsonObject, changes: readonly Relabelling[]): readonly Edit[] {
  const changed = changes.filter(({ from, to }) => from !== to);
  return changed.length === 0 ? [] : [...optionEdits(document, changed), ...decisionEdits(document, changed)];
}

/** True if an entry, or what an option changes in it, has a place of a label. */
export function isLabelOfEntry(document: JsonObject, rackId: string, label: string): boolean {
  const changes = Object.values(objectAt(document, ['options'])).map((one) => objectAt(one, ['changes']));
  return [document, ...changes].some((one) =>
    Object.hasOwn(objectAt(one, ['racks', rackId, 'places']), label),
  );
}

/**
 * Decisions that may be open again after a change of labels: only a digest is known of the consequences that their findings had, and
 * a consequence may name a rack.
 *
 * @param document - the plan
 * @returns their number
 */
export const uncertainDecisionCount = (document: JsonObject): number =>
  Object.values(objectAt(document, ['findingDecisions'])).filter(
    (decision) => textAt(decision, ['consequenceDigest']) !== undefined,
  ).length;

/** New labels of the places of each entry. */
function byEntry(changes: readonly Relabelling[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const entries = new Map<string, Map<string, string>>();
  for (const { rackId, from, to } of changes) {
    const labels = entries.get(rackId) ?? new Map<string, string>();
    entries.set(rackId, labels.set(from, to));
  }
  return entries;
}

/** Gives places other labels; their order is retained. */
function placesEdits(document: JsonObject, path: Path, labels: ReadonlyMap<string, string>): Edit[] {
  const places = Object.entries(objectAt(document, path));
  if (places.every(([from]) => (labels.get(from) ?? from) === from)) return [];
  const renamed = places.map(([from, place]): [string, Json] => [labels.get(from) ?? from, place]);
  return [{ kind: 'set', path, value: Object.fromEntries(renamed) }];
}

function optionEdits(document: JsonObject, changes: readonly Relabelling[]): Edit[] {
  const entries = byEntry(changes);
  return Object.keys(objectAt(document, ['options'])).flatMap((optionId) =>
    [...entries].flatMap(([rackId, labels]) =>
      placesEdits(document, ['options', optionId, 'changes', 'racks', rackId, 'places'], labels),
    ),
  );
}

function decisionEdits(document: JsonObject, changes: readonly Relabelling[]): Edit[] {
  const paths = changes.flatMap(({ rackId, from, to }) => {
    const places = pathText(['racks', rackId, 'places']);
    return [
      [`${places}.${from}`, `${places}.${to}`],
      [pathText(['racks', rackId, 'places', from]), pathText(['racks', rackId, 'places', to])],
    ] as const;
  });
  const newText = textRenamer(document, changes);
  return Object.entries(objectAt(document, ['findingDecisions'])).flatMap(([id, decision]): Edit[] => {
    if (!isObject(decision)) return [];
    const { path, message } = decision;
    const stated: Readonly<Record<string, readonly [Json | undefined, Json | undefined]>> = {
      path: [path, typeof path === 'string' ? newPath(path, paths) : path],
      message: [message, typeof message === 'string' ? newText(message) : message],
    };
    return Object.entries(stated).flatMap(([name, [before, after]]): Edit[] =>
      after === undefined || after === before
        ? []
        : [{ kind: 'set', path: ['findingDecisions', id, name], value: after }],
    );
  });
}

function newPath(path: string, changes: readonly (readonly [from: string, to: string])[]): string {
  const change = changes.find(
    ([from]) => path === from || path.startsWith(`${from}.`) || path.startsWith(`${from}[`),
  );
  return change === undefined ? path : change[1] + path.slice(change[0].length);
}

/**
 * Replaces labels in texts, all at once. A label that is a number stays, since the numbers of a text are others, and so does one that
 * other racks have too.
 */
function textRenamer(document: JsonObject, changes: readonly Relabelling[]): (text: string) => string {
  const others = labelsInUse(document, new Set(changes.map(({ rackId, from }) => `${rackId}/${from}`)));
  const isClear = ({ from, to }: Relabelling): boolean =>
    /\D/.test(from) && !others.has(from) && changes.every((one) => one.from !== from || one.to === to);
  const labels = new Map(changes.filter(isClear).map(({ from, to }) => [from, to]));
  if (labels.size === 0) return (text) => text;
  const longestFirst = [...labels.keys()].toSorted((one, other) => other.length - one.length);
  const pattern = longestFirst
    .map((label) => label.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`))
    .join('|');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${pattern})(?![\\p{L}\\p{N}_-])`, 'gu');
  return (text) => text.replace(whole, (label) => labels.get(label) ?? label);
}
