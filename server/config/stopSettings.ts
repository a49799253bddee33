import { z } from 'zod';
import { wholeNumber } from './readers.ts';
import { optionalSetting, setting } from './setting.ts';

const time = wholeNumber({ min: 0, max: 3_600_000 }, 'a whole number of milliseconds');

/** How the server stops, and who may observe it. */
export const stopSettings = {
  stopPause_ms: setting(time, {
    variable: 'PLENUM_STOP_PAUSE_MS',
    initial: '1000',
    description:
      'Time between /ready answering 503 and the end of listening, in milliseconds. A load balancer should ask more often than this.',
  }),
  stopGrace_ms: setting(time, {
    variable: 'PLENUM_STOP_GRACE_MS',
    initial: '8000',
    description: 'Time that requests in flight have to end after that, in milliseconds.',
  }),
  metricsToken: optionalSetting(z.string().min(16, 'must have 16 characters or more'), {
    variable: 'PLENUM_METRICS_TOKEN',
    isSecret: true,
    description: 'Bearer token that /metrics requires. Without it, /metrics answers loopback addresses only.',
  }),
};
