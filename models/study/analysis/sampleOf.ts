import { sortSample, type SortedSample } from '../../math/sampling/sortSample.ts';

/** The sorted values that are there. */
export const sampleOf = (values: ArrayLike<number>): SortedSample =>
  sortSample(Array.from(values).filter((value) => !Number.isNaN(value)));
