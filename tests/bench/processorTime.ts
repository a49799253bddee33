import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of Linux in a second. */
const TICKS_per_s = 100;

/** Processor time of a process so far, in seconds, of all its threads. */
export const processorTime_s = (pid: number): number => timeIn_s(`/proc/${String(pid)}/stat`);

/** What the threads of a process have taken so far, in seconds. */
export interface ThreadTimes {
  /** The thread with the event loop. */
  readonly main_s: number;
  /** The busiest of the others: of a worker, the one that computes. */
  readonly busiest_s: number;
  /** All others: those of the engine, which compile and collect memory, and of the system. */
  readonly rest_s: number;
}

/** Processor time of a process so far, by its threads; those that have ended are left out. */
export function threadTimes_s(pid: number): ThreadTimes {
  const folder = `/proc/${String(pid)}/task`;
  const others = readdirSync(folder).filter((id) => id !== String(pid));
  const times_s = others.map((id) => timeIn_s(`${folder}/${id}/stat`));
  const busiest_s = Math.max(0, ...times_s);
  return {
    main_s: timeIn_s(`${folder}/${String(pid)}/stat`),
    busiest_s,
    rest_s: times_s.reduce((sum, time) => sum + time, 0) - busiest_s,
  };
}

/** Processor time so far, in seconds, of a process and of those that it has started and that have not ended. */
export function familyTime_s(pid: number): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = processes.filter((id) => fieldsOf(`/proc/${id}/stat`)[1] === String(pid));
  return [String(pid), ...children].reduce((sum, id) => sum + timeIn_s(`/proc/${id}/stat`), 0);
}

function timeIn_s(path: string): number {
  const fields = fieldsOf(path);
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_per_s;
}

/** The fields after the name; none of what has ended. */
function fieldsOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
}
