/**
 * Breaks running text between words.
 *
 * @param text - one paragraph
 * @param layout - the total width in columns, and the indent of each line
 */
export function wrap(text: string, layout: { width: number; indent: string }): string[] {
  const { width, indent } = layout;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  if (line !== '') lines.push(indent + line);
  return lines;
}
