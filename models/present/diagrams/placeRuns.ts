/** A label of a place in its parts: A07 is `A`, 7, two digits. */
interface NumberedLabel {
  readonly prefix: string;
  readonly number: number;
  readonly digitCount: number;
}

interface LabelRun {
  readonly first: string;
  last: string;
  end: NumberedLabel | null;
}

function numbered(label: string): NumberedLabel | null {
  const [, prefix, digits] = /^(.*?)(\d{1,9})$/.exec(label) ?? [];
  if (prefix === undefined || digits === undefined) return null;
  return { prefix, number: Number(digits), digitCount: digits.length };
}

const follows = (label: NumberedLabel | null, end: NumberedLabel | null): boolean =>
  label !== null &&
  end !== null &&
  label.prefix === end.prefix &&
  label.number === end.number + 1 &&
  (label.digitCount === end.digitCount || label.digitCount === String(label.number).length);

/**
 * Labels of places as text, with consecutive ones as ranges: A01–A10, A12, B01–B03.
 *
 * @param labels - in their order
 */
export function placeRuns(labels: readonly string[]): string {
  const runs: LabelRun[] = [];
  for (const label of labels) {
    const parts = numbered(label);
    const run = runs.at(-1);
    if (run !== undefined && follows(parts, run.end)) {
      run.last = label;
      run.end = parts;
    } else runs.push({ first: label, last: label, end: parts });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ');
}
