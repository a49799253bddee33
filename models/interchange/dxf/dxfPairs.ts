/** Where the reading of a DXF text is, and the pair that was read last. */
export interface DxfCursor {
  at: number;
  code: number;
  value: string;
}

/**
 * Reads the next pair: a line with the code of the group, a line with its value.
 *
 * @param text - the whole file, any line ends
 * @param cursor - is moved
 * @returns `broken` where the line of the code is no whole number
 */
export function nextPair(text: string, cursor: DxfCursor): 'pair' | 'end' | 'broken' {
  let code = lineAt(text, cursor);
  // Blank lines at the end of a file, or where two programs disagree on line ends.
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

/** The number of the line that a place of the text is in, from 1. */
export function lineNumber(text: string, at: number): number {
  let count = 1;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) count += 1;
  return count;
}
