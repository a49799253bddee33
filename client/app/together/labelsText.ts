const MAX_LABELS = 4;

/** Labels of changes on one line, the first letter in capitals: "Change PUE, add rack, and 3 more". */
export function labelsText(labels: readonly string[]): string {
  const more = labels.length > MAX_LABELS ? `, and ${String(labels.length - MAX_LABELS)} more` : '';
  const text = `${labels.slice(0, MAX_LABELS).join(', ')}${more}`;
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
