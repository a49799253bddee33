import { cellSizeOf, instantCells } from '../../models/airflow/solve/cellSize.ts';
import type { AirRoom } from '../../models/airflow/room/AirRoom.ts';
import { instantAir, modelOf, settleAir } from '../../models/airflow/solve/settleAir.ts';
import { hallRoom, podRoom } from './airRooms.ts';
import { plainLoop } from './plainLoop.ts';

/** What the air of a room takes: processor time, and its limit on a core of 0.73 ms for a plain loop. */
export interface AirTime {
  readonly what: string;
  readonly median_ms: number;
  readonly limit_ms: number | undefined;
}

function settle(room: AirRoom, cell_m: number): void {
  const steps = settleAir(modelOf(room, cell_m));
  while (steps.next().done !== true);
}

/** Processor time of this process for a run, other threads of the engine included. */
function processorTime_ms(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

const LOOPS = 50;

function inTurn(what: string, rounds: number, limit_ms: number | undefined, run: () => unknown): AirTime {
  const loop = plainLoop();
  const loops = (): void => {
    for (let count = 0; count < LOOPS; count += 1) loop();
  };
  const pairs = Array.from({ length: rounds }, () => {
    const plain_ms = processorTime_ms(loops) / LOOPS;
    const run_ms = processorTime_ms(run);
    return { run_ms, loops: run_ms / plain_ms };
  });
  const middle = (values: readonly number[]): number =>
    values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
  const inLoops = middle(pairs.map((pair) => pair.loops));
  return {
    what: `${what}, ${inLoops.toFixed(0)} plain loops`,
    median_ms: middle(pairs.map((pair) => pair.run_ms)),
    limit_ms,
  };
}

/** The air of rooms, each beside the plain loop in turn: a small one settled on two grids, a hall of 200 racks, and instant answers. */
export function airTimes(): AirTime[] {
  const pod = podRoom();
  const hall = hallRoom(4, 25);
  const large = hallRoom(10, 50);
  const instant = (room: AirRoom) => (): unknown =>
    instantAir(modelOf(room, cellSizeOf(room, instantCells) ?? instantCells.largest_m));
  return [
    inTurn('the air of a room of 10 racks settled, 0.25 m', 5, 1000, () => {
      settle(pod, 0.25);
    }),
    inTurn('the air of a room of 10 racks settled, 0.20 m', 5, 2500, () => {
      settle(pod, 0.2);
    }),
    inTurn('the air of a hall of 200 racks settled, 0.25 m', 1, 12_000, () => {
      settle(hall, 0.25);
    }),
    inTurn('the instant air of a hall of 200 racks', 5, undefined, instant(hall)),
    inTurn('the instant air of a hall of 1,000 racks', 5, undefined, instant(large)),
  ];
}
