import { expect } from 'vitest';

/** A number of the printed report, read back from its HTML. */
export interface ReadNumber {
  readonly text: string;
  readonly value: number | null;
  readonly unit: string;
  readonly at: readonly string[];
  readonly over: readonly string[];
  readonly derivation: string | undefined;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The text of escaped HTML. */
export const plainOf = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

/** Every number that the HTML marks with its value. */
export function numbersOf(html: string): ReadNumber[] {
  return [...html.matchAll(/<data([^>]*)>([^<]*)<\/data>/g)].map(([, attributes = '', text = '']) => {
    const read = new Map(
      [...attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        plainOf(value),
      ]),
    );
    const pointers = (name: string): string[] => read.get(name)?.split(' ') ?? [];
    const value = read.get('data-value') ?? 'null';
    return {
      text: plainOf(text),
      value: value === 'null' ? null : Number(value),
      unit: read.get('data-unit') ?? '',
      at: pointers('data-at'),
      over: pointers('data-over'),
      derivation: read.get('data-derivation'),
    };
  });
}

/** The number at a JSON pointer (RFC 6901). */
export function numberAt(root: unknown, pointer: string): number | null {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('%20', ' ').replaceAll('~1', '/').replaceAll('~0', '~'));
  const value = keys.reduce<unknown>((owner, key) => (owner as Record<string, unknown>)[key], root);
  if (value !== null && typeof value !== 'number') throw new Error(`no number at ${pointer}`);
  return value;
}

/** The amount of the plan's unit in one shown unit. */
const factors: Readonly<Record<string, number>> = {
  MWh: 1e3,
  GWh: 1e6,
  TWh: 1e9,
  MW: 1e3,
  GW: 1e6,
  t: 1e3,
  kt: 1e6,
  Mt: 1e9,
  'm³': 1e3,
  '%': 0.01,
};

function factorOf({ unit, at }: ReadNumber): number {
  const isInput = at.some((pointer) => pointer.includes('/inputs/'));
  if (isInput) return unit === '%' ? 0.01 : 1;
  if (/^M [A-Z]{3}$/.test(unit)) return 1e6;
  if (/^bn [A-Z]{3}$/.test(unit)) return 1e9;
  return factors[unit] ?? 1;
}

/** Holds a number against the report: its exact value, and the rounded one that is shown. */
export function expectReported(number: ReadNumber, report: unknown): void {
  const { text, value, at, over } = number;
  const where = `${text} ${number.unit} at ${at.join(' ')}`;
  if (at.length > 0) {
    const parts = at.map((pointer) => numberAt(report, pointer));
    const whole = over.map((pointer) => numberAt(report, pointer));
    const sum = (values: readonly (number | null)[]): number | null =>
      values.reduce<number | null>((total, one) => (total === null || one === null ? null : total + one), 0);
    const [upper, lower] = [sum(parts), over.length === 0 ? 1 : sum(whole)];
    const expected = upper === null || lower === null || lower === 0 ? null : upper / lower;
    expect(value, where).toBe(expected);
  }
  if (value === null) {
    expect(text, where).toBe('–');
    return;
  }
  const digits = text.replaceAll(',', '').replace('−', '-');
  expect(digits, where).toMatch(/^-?\d+(\.\d+)?$/);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const factor = factorOf(number);
  const half = 0.5 * 10 ** -decimals * factor;
  expect(Math.abs(Number(digits) * factor - value), where).toBeLessThanOrEqual(half * (1 + 1e-6));
}
