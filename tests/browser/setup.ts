import { beforeEach, inject } from 'vitest';

// A machine without a browser has its tests skipped, and the reason told; in CI the run has failed before this.
beforeEach(({ skip }) => {
  const running = inject('running');
  if ('missing' in running) skip(running.missing);
});
