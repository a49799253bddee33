const RELEASED_ms = 10_000;

/**
 * Saves a JSON text as a file.
 *
 * @param name - any text; its words become the name of the file
 */
export function downloadText(name: string, text: string): void {
  downloadFile(name, 'json', new Blob([text], { type: 'application/json' }));
}

/**
 * Saves content as a file.
 *
 * @param name - any text; its words become the name of the file
 * @param extension - without a point
 */
export function downloadFile(name: string, extension: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(name)}.${extension}`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, RELEASED_ms);
}

/** A name for a file: words of letters and digits, joined by dashes. */
function fileName(name: string): string {
  const words = name.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  const joined = words.join('-').slice(0, 80);
  return joined === '' ? 'plan' : joined;
}
