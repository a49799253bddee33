/** An input whose part that no other explains is less is a combination of them, apart from rounding. */
const MIN_OWN_SHARE = 1e-10;

/**
 * Inverts a matrix of correlations by Cholesky's decomposition.
 *
 * @param matrix - symmetric, `size` rows of `size` numbers
 * @returns the inverse; or, if there is none, the first row that is a combination of those before it
 */
export function invertCorrelations(matrix: Float64Array, size: number): Float64Array | number {
  const factor = new Float64Array(size * size);
  const at = (row: number, column: number): number => factor[row * size + column] ?? 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix[row * size + column] ?? 0;
      for (let inner = 0; inner < column; inner += 1) rest -= at(row, inner) * at(column, inner);
      if (column < row) factor[row * size + column] = rest / at(column, column);
      else if (rest < MIN_OWN_SHARE) return row;
      else factor[row * size + row] = Math.sqrt(rest);
    }
  }
  return inverseOf(invertLower(at, size), size);
}

/** Inverse of a lower triangular matrix, by forward substitution. */
function invertLower(at: (row: number, column: number) => number, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column += 1) {
    for (let row = column; row < size; row += 1) {
      let rest = row === column ? 1 : 0;
      for (let inner = column; inner < row; inner += 1) {
        rest -= at(row, inner) * (inverse[inner * size + column] ?? 0);
      }
      inverse[row * size + column] = rest / at(row, row);
    }
  }
  return inverse;
}

/** Product of the transpose of a lower triangular matrix with itself. */
function inverseOf(lower: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let total = 0;
      for (let inner = Math.max(row, column); inner < size; inner += 1) {
        total += (lower[inner * size + row] ?? 0) * (lower[inner * size + column] ?? 0);
      }
      product[row * size + column] = total;
    }
  }
  return product;
}
