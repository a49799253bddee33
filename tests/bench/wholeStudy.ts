import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Peak of the memory of a process, of Linux; NaN elsewhere. */
function peakMemory_MB(pid: number): number {
  try {
    const [, size_kB] =
      /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
    return Number(size_kB) / 1024;
  } catch {
    return NaN;
  }
}

// The whole reference study, or a part of it (`-- --shard 1/10`), as users run it: time, and memory of all threads.
const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
const out = join(folder, 'study.parquet');
const study = [
  'study',
  'run',
  'examples/studies/sites-and-systems.json',
  '--plan',
  'examples/hall-20mw.json',
];
const args = ['build/server/cli/main.js', ...study, '--out', out, ...process.argv.slice(2)];
const start_ms = performance.now();
const child = spawn(process.execPath, args, { stdio: 'inherit' });
let peak_MB = 0;
const watch = setInterval(() => {
  const now_MB = peakMemory_MB(child.pid ?? 0);
  if (now_MB > peak_MB) peak_MB = now_MB;
}, 250);
child.once('close', (code) => {
  clearInterval(watch);
  const time_s = (performance.now() - start_ms) / 1000;
  if (code === 0) {
    const size_MB = statSync(out).size / 1e6;
    console.log(
      `\n${time_s.toFixed(1)} s on ${String(availableParallelism())} cores, at most 600: ${time_s <= 600 ? 'met' : 'MISSED'}`,
    );
    console.log(`${peak_MB.toFixed(0)} MB of memory, at most 1000: ${peak_MB <= 1000 ? 'met' : 'MISSED'}`);
    console.log(`${size_MB.toFixed(1)} MB of Parquet; Node ${process.version}, ${cpus()[0]?.model ?? ''}`);
  }
  rmSync(folder, { recursive: true });
  process.exitCode = code ?? 1;
});
