/** Position in a DXF text, and the last pair read. */
export interface DxfCursor {
  at: number;
  code: number;
  value: string;
}

/**
 * Reads the next pair: a line with the code of the group, a line with its value.
 *
 * @param text - the whole file, any line ends
 * @param cursor - is advanced
 * @returns `broken` if the code line is not a whole number
 */
export function nextPair(text: string, cursor: DxfCursor): 'pair' | 'end' | 'broken' {
  let code = lineAt(text, cursor);
  // Blank lines at the end of a file, or due to mixed line ends.
  while (code === '' && cursor.at < text.length) code = lineAt(text, cursor);
  if (code === '') return 'end';
  if (!/^-?\d{1,5}$/.test(code)) return 'broken';
  if (cursor.at >= text.length) return 'end';
  cursor.code = Number(code);
  cursor.value = lineAt(text, cursor);
  return 'pair';
}

function lineAt(text: string, cursor: DxfCursor): string {
  const end = text.indexOf('\n', cursor.at);
  const stop = end < 0 ? text.length : end;
  const line = text.slice(cursor.at, stop).trim();
  cursor.at = end < 0 ? text.length : end + 1;
  return line;
}

/** The line number of a position in the text, from 1. */
export function lineNumber(text: string, at: number): number {
  let count = 1;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) count += 1;
  return count;
}
