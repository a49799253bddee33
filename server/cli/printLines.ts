/**
 * Prints lines for people. A plan's own words may hold terminal commands, line breaks or marks that turn the direction of text; they are printed as spaces.
 *
 * @param print - where to
 * @param lines - without line ends
 */
export function printLines(print: (text: string) => void, lines: readonly string[]): void {
  print(lines.map((line) => `${line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').trimEnd()}\n`).join(''));
}
