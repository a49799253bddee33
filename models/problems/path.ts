/**
 * Formats a path into a document: `racks.rack-1.contents.gpu.count`, `phases[0].date`.
 *
 * @param steps - keys and indices from the root
 */
export function pathText(steps: readonly PropertyKey[]): string {
  let text = '';
  for (const step of steps) {
    if (typeof step === 'number') text += `[${String(step)}]`;
    else if (/^[\w-]+$/.test(String(step))) text += text === '' ? String(step) : `.${String(step)}`;
    else text += `[${JSON.stringify(String(step))}]`;
  }
  return text;
}
