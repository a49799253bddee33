import type { Row } from './Row.ts';

/** A Markdown table with its columns padded to their widest cell. */
export function markdownTable(header: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = header.map((name, column) =>
    Math.max(3, name.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const row = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [row(header), row(widths.map((width) => '-'.repeat(width))), ...lines.map(row)].join('\n');
}

/** Comparisons with their verdict; the reasons of misses are listed below. */
export function rowTable(rows: readonly Row[]): string {
  const lines = rows.map(({ what, source, theirs, ours, tolerance, isMet }) => [
    what,
    source,
    theirs,
    ours,
    tolerance,
    isMet ? 'pass' : 'miss',
  ]);
  const table = markdownTable(['figure', 'source', 'reference', 'Plenum', 'tolerance', ''], lines);
  const reasons = rows.flatMap(({ what, isMet, reason }) =>
    isMet || reason === undefined ? [] : [`- ${what}: ${reason}`],
  );
  return reasons.length === 0 ? table : `${table}\n\n${reasons.join('\n')}`;
}
