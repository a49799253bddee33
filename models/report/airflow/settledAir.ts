import type { AirProgress, AirSolution } from '../../airflow/solve/AirSolution.ts';
import { settleAir } from '../../airflow/solve/settleAir.ts';
import type { ReadyAir } from './readyAir.ts';

/** The settled air of a hall; its progress is a part of a longer computation, from one share to another. */
export function* settledAir(
  { model }: Extract<ReadyAir, { kind: 'ready' }>,
  [from, to]: readonly [number, number],
): Generator<AirProgress, AirSolution> {
  const steps = settleAir(model);
  let step = steps.next();
  while (step.done !== true) {
    yield { share: from + (to - from) * step.value.share };
    step = steps.next();
  }
  return step.value;
}
