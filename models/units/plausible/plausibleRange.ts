import { plausibleRanges, type PlausibleRange } from './ranges.ts';

interface Rule {
  /** Keys from the end of the path, the last name first. */
  readonly keys: readonly string[];
  readonly range: PlausibleRange;
}

/** Rules by the last key of their pattern, the longest pattern first. */
const rules = new Map<string, Rule[]>();
for (const range of plausibleRanges) {
  for (const field of range.fields.split(' ')) {
    const keys = field.split('.').reverse();
    const last = keys[0] ?? '';
    const same = [...(rules.get(last) ?? []), { keys, range }];
    rules.set(
      last,
      same.sort((one, other) => other.keys.length - one.keys.length),
    );
  }
}

/**
 * The plausible range of a field; undefined if it has none. The longest pattern that fits the end of the path counts.
 *
 * @param path - keys of a plan; of the entries of a list, without their index
 */
export function plausibleRange(path: readonly string[]): PlausibleRange | undefined {
  const fits = ({ keys }: Rule): boolean =>
    keys.every((key, index) => key === '*' || key === path[path.length - 1 - index]);
  const named = rules.get(path.at(-1) ?? '')?.find(fits);
  return (named ?? rules.get('*')?.find(fits))?.range;
}
