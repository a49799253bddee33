/** Four paths of which three support the load. */
export const fourPaths = ['a', 'b', 'c', 'd'] as const;

/**
 * Pairs of four paths that racks are spread over, the first path for side A of a rack. Each path is the first of some pairs and the second
 * of others, so that no path takes more than a third of the load after the loss of a side of all racks either; and the first pairs load the paths
 * evenly.
 */
export const pairsOfFour: readonly (readonly [number, number])[] = [
  [0, 1],
  [2, 3],
  [1, 2],
  [3, 0],
  [0, 2],
  [3, 1],
];
