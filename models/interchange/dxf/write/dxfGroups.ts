/** Lines of a DXF: codes and values in turn. */
export type DxfLines = string[];

/** A number without an exponent, to the thousandth of a unit. */
export const dxfNumber = (value: number): string => {
  const text = value.toFixed(4).replace(/0+$/, '');
  const whole = text.endsWith('.') ? `${text}0` : text;
  return whole === '-0.0' ? '0.0' : whole;
};

/** Appends groups: pairs of a code and a value. */
export function addGroups(lines: DxfLines, ...groups: readonly (readonly [number, string | number])[]): void {
  for (const [code, value] of groups) {
    lines.push(String(code).padStart(3), typeof value === 'number' ? String(value) : value);
  }
}

/** The groups of a point. */
export const pointGroups = ([x, y]: readonly [number, number], code = 10): (readonly [number, string])[] => [
  [code, dxfNumber(x)],
  [code + 10, dxfNumber(y)],
  [code + 20, '0.0'],
];

/** Gives out handles, which are unique in a file. */
export interface DxfHandles {
  readonly next: () => string;
  /** The one after all that were given out. */
  readonly seed: () => string;
}

export function dxfHandles(): DxfHandles {
  // Low numbers are those of tables in files of other programs.
  let last = 0x1f;
  const text = (value: number): string => value.toString(16).toUpperCase();
  return {
    next: () => {
      last += 1;
      return text(last);
    },
    seed: () => text(last + 1),
  };
}
