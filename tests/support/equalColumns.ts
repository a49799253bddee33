import { expect } from 'vitest';

const isSame = (one: Float64Array, other: Float64Array): boolean =>
  one.length === other.length && one.every((value, index) => Object.is(value, other[index]));

// Columns of a year have thousands of hours, and `toEqual` takes them one by one. Two that are the same in each hour are
// equal at once; those that are not are left to `toEqual`, which says where. Added once, as this module is loaded once.
expect.addEqualityTesters([
  (one: unknown, other: unknown): boolean | undefined =>
    one instanceof Float64Array && other instanceof Float64Array && isSame(one, other) ? true : undefined,
]);
