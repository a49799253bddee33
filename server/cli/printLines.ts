/**
 * Prints lines of text. Texts of a plan may contain terminal commands, line breaks or marks that change the direction of text; these are printed
 * as spaces.
 *
 * @param print - the output
 * @param lines - without line ends
 */
export function printLines(print: (text: string) => void, lines: readonly string[]): void {
  print(lines.map((line) => `${line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').trimEnd()}\n`).join(''));
}
