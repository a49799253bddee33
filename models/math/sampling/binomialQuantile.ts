/** Probabilities of so small a part of the largest one change no digit of the sum. */
const NEGLIGIBLE = 1e-19;

/**
 * The least number of successes that a number of trials does not exceed with a probability.
 *
 * Method: the probabilities about the most likely number, each from its neighbour, and their sum; about 20 √trials of them.
 *
 * @param trials - 0 or more
 * @param success - probability of one success, 0 to 1
 * @param p - 0 to 1
 * @returns 0 to `trials`
 */
export function binomialQuantile(trials: number, success: number, p: number): number {
  if (success <= 0) return 0;
  if (success >= 1) return trials;
  const mode = Math.min(trials, Math.floor((trials + 1) * success));
  const odds = success / (1 - success);
  const below: number[] = [];
  for (let count = mode, one = 1; count > 0 && one > NEGLIGIBLE; count -= 1) {
    one *= count / ((trials - count + 1) * odds);
    below.push(one);
  }
  const from: number[] = [1];
  for (let count = mode, one = 1; count < trials && one > NEGLIGIBLE; count += 1) {
    one *= ((trials - count) * odds) / (count + 1);
    from.push(one);
  }
  const probabilities = [...below.reverse(), ...from];
  const wanted = p * probabilities.reduce((sum, one) => sum + one, 0);
  let count = mode - below.length;
  let reached = 0;
  for (const one of probabilities) {
    reached += one;
    if (reached >= wanted) return count;
    count += 1;
  }
  return Math.min(trials, count - 1);
}
