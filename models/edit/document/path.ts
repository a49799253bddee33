import type { Path } from './json.ts';

/** A path as in findings and issues: `racks.rack-1.contents`. Keys of a plan contain no dots. */
export function pathKey(path: Path): string {
  return path.join('.');
}

/**
 * Reads a path of a finding or an issue: `racks.rack-1.feeds`, `phases[0]`, `racks["odd key"]`.
 *
 * @param text - the path as text; empty for the whole plan
 * @returns its keys
 */
export function parsePath(text: string): Path {
  const keys: string[] = [];
  for (const match of text.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)) {
    const [, quoted, index, plain] = match;
    const key = plain ?? index ?? quoted;
    if (key !== undefined) keys.push(key);
  }
  return keys;
}

/** True if `path` is `ancestor` or inside it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return ancestor.length <= path.length && ancestor.every((key, index) => path[index] === key);
}
