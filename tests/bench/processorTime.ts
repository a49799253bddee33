import { readFileSync } from 'node:fs';

/** Processor time of a process so far, in seconds, of all its threads. */
export function processorTime_s(pid: number): number {
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
