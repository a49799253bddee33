import type { Located } from './Located.ts';

/** A number with the places of the report that it follows from, before it is rounded. */
export interface Cited {
  /** As computed; null if it is unknown or does not apply. */
  readonly value: number | null;
  /** JSON pointers of the values that add up to it. */
  readonly at: readonly string[];
  /** Pointers of the values whose sum it is divided by. */
  readonly over?: readonly string[];
  /** For a number that the report does not contain: how it is computed. */
  readonly derivation?: string;
}

type NumberPlace = Located<number | null>;

/** A number of the report. */
export function cited({ value, pointer }: NumberPlace): Cited {
  return { value, at: [pointer] };
}

/** The sum of numbers of the report; null if one of them is unknown. */
export function sumOf(places: readonly NumberPlace[]): Cited {
  return { value: sum(places), at: places.map(({ pointer }) => pointer) };
}

/** The quotient of two sums of numbers of the report; null if it is not defined. */
export function ratioOf(parts: readonly NumberPlace[], whole: readonly NumberPlace[]): Cited {
  const [upper, lower] = [sum(parts), sum(whole)];
  return {
    value: upper === null || lower === null || lower === 0 ? null : upper / lower,
    at: parts.map(({ pointer }) => pointer),
    over: whole.map(({ pointer }) => pointer),
  };
}

/**
 * A number that follows from the results, but is not in the report.
 *
 * @param derivation - how it is computed
 */
export function derived(value: number | null, derivation: string): Cited {
  return { value, at: [], derivation };
}

function sum(places: readonly NumberPlace[]): number | null {
  let total = 0;
  for (const { value } of places) {
    if (value === null) return null;
    total += value;
  }
  return total;
}
