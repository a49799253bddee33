import { designOfKey, type Design } from './designSpace.ts';
import type { KnownDesigns } from './knownDesigns.ts';

const BATCH_COUNT = 256;
/** Of the designs, to the next of a batch: the golden ratio, so that any beginning is spread evenly. */
const STRIDE_SHARE = (Math.sqrt(5) - 1) / 2;

/**
 * Every design of a space, in batches that are each spread over the whole space, so that partial results show all of it.
 *
 * @param known - of a space that can be enumerated
 */
export function* exhaustiveBatches(known: KnownDesigns): Generator<readonly Design[], void> {
  const { designCount, byKey } = known;
  const stride = strideOf(designCount);
  let key = 0;
  for (let doneCount = 0; doneCount < designCount; doneCount += BATCH_COUNT) {
    const keys: number[] = [];
    for (let index = doneCount; index < Math.min(designCount, doneCount + BATCH_COUNT); index += 1) {
      if (!byKey.has(key)) keys.push(key);
      key = (key + stride) % designCount;
    }
    // In order, since designs beside each other have much in common that a model computes once.
    yield keys.sort((a, b) => a - b).map((one) => designOfKey(known.question.space, one));
  }
}

/** The first number from the golden ratio of a count on that has no divisor in common with it, so that steps of it reach all. */
function strideOf(count: number): number {
  let stride = Math.max(1, Math.round(count * STRIDE_SHARE));
  while (greatestDivisor(stride, count) > 1) stride += 1;
  return stride;
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
