/**
 * Starts threads and ends them while they load their module, as often as the first argument says. Prints “done” at the end; a process
 * that aborts prints nothing.
 */
import { startComputePool } from '../../../build/server/compute/computePool.js';
import { fileURLToPath } from 'node:url';

const workerFile = fileURLToPath(new URL('../../../build/server/http/computeWorker.js', import.meta.url));
for (let count = Number(process.argv[2]); count > 0; count -= 1) {
  const pool = startComputePool({ workerFile });
  await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 500));
  await pool.close();
}
console.log('done');
