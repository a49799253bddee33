import { runTask as runBuilt } from '../../../build/server/compute/study/studyThread.js';

/** A thread in which some rows are poison: from row 2 it throws, from row 4 it ends, from row 6 it takes all memory. */
export function runTask(task) {
  if (task.from === 2) throw new Error('no such row');
  if (task.from === 4) process.exit(1);
  if (task.from === 6) fill();
  return runBuilt(task);
}

function fill() {
  const taken = [];
  for (;;) taken.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
}
