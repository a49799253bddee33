import type { Logger } from 'pino';
import { createMetrics, type Metrics, type ObservedValue } from './metrics.ts';
import { createReadiness, type Readiness } from './readiness.ts';

/** A part of the server behind its interface, such as the store or the threads that compute. */
export interface ServerPart {
  /** Its name in answers and in the log: "store". */
  readonly name: string;
  /** Throws or rejects if the part does not work; asked by /ready. */
  readonly check: () => Promise<void>;
  /** Values for /metrics. */
  readonly values: readonly ObservedValue[];
  /** Ends it, after the last request: finishes what is being written. */
  readonly end: () => Promise<void>;
}

/** What HTTP and the stop of the server need of its parts. */
export interface RunningParts {
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  /** Ends all parts, the last one first; answers false if one could not be ended. */
  readonly end: (logger: Logger) => Promise<boolean>;
}

/**
 * Puts parts under observation.
 *
 * @param parts - in the order in which they were started: a part may use those before it
 */
export function runningParts(parts: readonly ServerPart[]): RunningParts {
  const readiness = createReadiness();
  const metrics = createMetrics({ hasProcess: true });
  for (const { name, check, values } of parts) {
    readiness.add({ name, check });
    for (const value of values) metrics.observe(value);
  }
  return {
    readiness,
    metrics,
    end: async (logger) => {
      let isEnded = true;
      for (const { name, end } of [...parts].reverse()) {
        try {
          await end();
        } catch (error) {
          logger.error({ err: error }, `the ${name} could not be ended`);
          isEnded = false;
        }
      }
      return isEnded;
    },
  };
}
