import { UnreadableFile } from './UnreadableFile.ts';

/** Maximum number of marks in a file; a megabyte of device types has about a third of it. */
const MAX_MARKS = 300_000;
/** Maximum number of documents in a file, and of directives: the parser copies the directives for each document. */
const MAX_DOCUMENTS = 5_000;
const MAX_DIRECTIVES = 20;

/** Characters that begin or end an item, by their codes: each costs the parser about ten microseconds. */
const isMark = new Uint8Array(128);
for (const mark of '\n[]{},:?&*!#|>') isMark[mark.charCodeAt(0)] = 1;

/** Number of characters of a YAML text that begin or end an item, to estimate the work of parsing it. */
export function yamlMarkCount(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) count += isMark[text.charCodeAt(index)] ?? 0;
  return count;
}

/**
 * Refuses a text that a parser would take long for.
 *
 * @throws UnreadableFile if it has too many items, documents or directives
 */
export function requireFewMarks(text: string): void {
  if (yamlMarkCount(text) > MAX_MARKS) {
    throw new UnreadableFile(
      'The file was not read: it has too many items; split it into one file per type.',
    );
  }
  if (countOf(text, /^(---|\.\.\.)/gm, MAX_DOCUMENTS) > MAX_DOCUMENTS) {
    const most = String(MAX_DOCUMENTS);
    throw new UnreadableFile(`The file was not read: a YAML file may have at most ${most} documents.`);
  }
  if (countOf(text, /^%/gm, MAX_DIRECTIVES) > MAX_DIRECTIVES) {
    const most = String(MAX_DIRECTIVES);
    throw new UnreadableFile(
      `The file was not read: a YAML file may have at most ${most} lines that begin with %.`,
    );
  }
}

/** Occurrences of a pattern, counted up to one more than the most that is allowed. */
function countOf(text: string, pattern: RegExp, most: number): number {
  let count = 0;
  while (count <= most && pattern.exec(text) !== null) count += 1;
  return count;
}
