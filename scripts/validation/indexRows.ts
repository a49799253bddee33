import { drawSaltelliSample, saltelliRowCount } from '../../models/math/sensitivity/saltelliSample.ts';
import { sobolIndices, type SobolIndex } from '../../models/math/sensitivity/sobolIndices.ts';
import { fixedText } from '../../models/units/text.ts';
import type { Row } from './Row.ts';
import { gFunction, ishigami, type TestFunction } from './testFunctions.ts';

const BLOCKS = 4096;
const FEW_BLOCKS = 64;
const SEED = 1;
const TOLERANCE = 0.01;

/** Sobol indices against those of functions whose indices are known; with few runs they miss. */
export function indexRows(): Row[] {
  return [
    ...[ishigami, gFunction].flatMap((of) => rowsOf(of, BLOCKS)),
    ...rowsOf(ishigami, FEW_BLOCKS).map((row) => ({
      ...row,
      reason: `${String(FEW_BLOCKS)} blocks are too few: the intervals are about as wide as the indices, and may miss the known one. 1024 blocks or more give indices to a few hundredths.`,
    })),
  ];
}

function rowsOf(of: TestFunction, blockCount: number): Row[] {
  const { name, source, known } = of;
  const inputs = indicesOf(of, blockCount);
  return (['first', 'total'] as const).map((order) => {
    const errors = known.map((one, input) => Math.abs((inputs[input]?.[order] ?? NaN) - one[order]));
    const worst = errors.indexOf(Math.max(...errors));
    const inside = known.filter((one, input) => isInside(inputs[input], order, one[order])).length;
    return {
      what: `${name}: ${order === 'first' ? 'first-order' : 'total'} indices, ${String(blockCount)} blocks`,
      source,
      theirs: listOf(known.map((one) => one[order])),
      ours: `${listOf(inputs.map((one) => one[order]))}; widest interval ±${fixedText(widest(inputs, order), 3)}, ${String(inside)} of ${String(known.length)} known ones inside`,
      tolerance: `${String(TOLERANCE)} each`,
      isMet: (errors[worst] ?? NaN) <= TOLERANCE,
    };
  });
}

function indicesOf({ inputs, valueOf }: TestFunction, blockCount: number): readonly SobolIndex[] {
  const size = inputs.length;
  const values = drawSaltelliSample({ inputs, baseCount: blockCount, seed: SEED });
  const outputs = new Float64Array(saltelliRowCount(size, blockCount)).map((_, row) =>
    valueOf(values.subarray(row * size, (row + 1) * size)),
  );
  const indices = sobolIndices(outputs, size, { seed: SEED, resampleCount: 300 });
  if (indices.kind === 'none') throw new TypeError(indices.message);
  return indices.inputs;
}

type Order = 'first' | 'total';

const rangeOf = (index: SobolIndex | undefined, order: Order): readonly [number, number] =>
  (order === 'first' ? index?.firstRange : index?.totalRange) ?? [NaN, NaN];

function isInside(index: SobolIndex | undefined, order: Order, known: number): boolean {
  const [least, most] = rangeOf(index, order);
  return least <= known && known <= most;
}

const widest = (inputs: readonly SobolIndex[], order: Order): number =>
  Math.max(...inputs.map((index) => (rangeOf(index, order)[1] - rangeOf(index, order)[0]) / 2));

const listOf = (numbers: readonly number[]): string =>
  numbers.map((number) => fixedText(number, 3).replace(/^[-−](0\.000)$/, '$1')).join(', ');
