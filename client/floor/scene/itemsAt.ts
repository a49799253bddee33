import type { Finding } from '../../../models/problems/Finding.ts';

/** Key of the rack or part of the room of a path; undefined for the room itself. */
function itemKeyAt(path: string): string | undefined {
  const rack = /^racks\.([^.]+)\.places\.(.+)$/.exec(path);
  if (rack !== null) return `${rack[1] ?? ''}/${rack[2] ?? ''}`;
  const part = /^halls\.[^.]+\.room\.([A-Za-z]+)\.(.+)$/.exec(path);
  return part === null ? undefined : `${part[1] ?? ''}:${part[2] ?? ''}`;
}

const known = new WeakMap<Finding, readonly string[]>();

/** Keys of the racks and parts of the room of a finding, in its order; each finding is read once. */
export function itemsAt(finding: Finding): readonly string[] {
  let keys = known.get(finding);
  if (keys === undefined) {
    keys = [finding.path, ...(finding.alsoAt ?? [])].flatMap((path) => itemKeyAt(path) ?? []);
    known.set(finding, keys);
  }
  return keys;
}
