import { sampleDrawer } from '../../math/sampling/drawSample.ts';
import { quantileOf } from '../../math/sampling/quantileOf.ts';
import type { StudyDocument } from '../document/studySchema.ts';
import { saltelliDrawer, saltelliRowCount } from '../../math/sensitivity/saltelliSample.ts';
import type { RowDrawer } from '../../math/sampling/sampleRefusals.ts';
import type { UncertainInput } from './StudyOutline.ts';

/** Probabilities of the ends of an input when one is changed at a time. */
export const oneAtATimeEnds = [0.1, 0.9] as const;
const [LOW, HIGH] = oneAtATimeEnds;
const MEDIAN = 0.5;

/** Rows that one combination of the axes has: 1 without uncertain inputs. */
export function drawCountOf({ draws }: StudyDocument, inputCount: number): number {
  if (draws === undefined || inputCount === 0) return 1;
  switch (draws.method) {
    case 'latin-hypercube':
    case 'sobol-sequence':
      return draws.count;
    case 'sobol-indices':
      return saltelliRowCount(inputCount, draws.count);
    case 'one-at-a-time':
      return 2 * inputCount + 1;
  }
}

/** Draws that are made together: each sample has a beginning that costs more than a draw. */
const BLOCK = 256;

/**
 * Gives the values of the uncertain inputs of a draw, in their order and units.
 *
 * @param inputs - checked
 * @returns for a draw, counted from 0; draws near each other are quick
 */
export function drawnValues(
  document: StudyDocument,
  inputs: readonly UncertainInput[],
): (draw: number) => Float64Array {
  const { draws } = document;
  if (draws === undefined || inputs.length === 0) return () => new Float64Array(0);
  if (draws.method === 'one-at-a-time') return (draw) => oneAtATime(inputs, draw);
  const drawCount = drawCountOf(document, inputs.length);
  const drawerOf = drawer(document, inputs);
  let first = 0;
  let block: Float64Array = new Float64Array(0);
  return (draw) => {
    const start = BLOCK * Math.floor(draw / BLOCK);
    if (block.length === 0 || start !== first) {
      first = start;
      block = drawerOf({ from: start, to: Math.min(drawCount, start + BLOCK) });
    }
    const at = (draw - first) * inputs.length;
    return block.slice(at, at + inputs.length);
  };
}

function drawer({ draws, correlations = [] }: StudyDocument, inputs: readonly UncertainInput[]): RowDrawer {
  const { method = 'latin-hypercube', count = 1, seed = 0 } = draws ?? {};
  const numbers = inputs.map(({ path, distribution }) => ({ name: path, distribution }));
  if (method === 'sobol-indices') return saltelliDrawer({ inputs: numbers, baseCount: count, seed });
  const placed = method === 'latin-hypercube' ? 'latinHypercube' : 'sobol';
  return sampleDrawer({ inputs: numbers, correlations, method: placed, count, seed });
}

/** The first draw has all medians, then each input has its low and its high value in turn. */
function oneAtATime(inputs: readonly UncertainInput[], draw: number): Float64Array {
  return Float64Array.from(inputs, ({ distribution }, index) => {
    const isChanged = draw > 0 && Math.floor((draw - 1) / 2) === index;
    if (!isChanged) return quantileOf(distribution, MEDIAN);
    return quantileOf(distribution, draw % 2 === 1 ? LOW : HIGH);
  });
}
