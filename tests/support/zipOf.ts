import { zipSync, type Zippable } from 'fflate';

/** A zip archive with files of the given names and texts, which are written as Latin-1. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(files)) entries[name] = Buffer.from(text, 'latin1');
  return zipSync(entries);
}
