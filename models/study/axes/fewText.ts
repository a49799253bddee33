/** Names that are shown of a long list. */
const SHOWN = 10;

/** Names in a row; of many the first, and how many more there are. */
export function fewText(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).join(', ');
  return names.length > SHOWN ? `${shown} and ${String(names.length - SHOWN)} more` : shown;
}
