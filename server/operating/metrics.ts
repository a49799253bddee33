import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** A value that is read when metrics are asked for. */
export interface ObservedValue {
  /** In the notation of Prometheus, with its unit: `plenum_pool_queue_length`. */
  readonly name: string;
  readonly help: string;
  readonly read: () => number | Promise<number>;
}

/** A request that has ended. */
export interface EndedRequest {
  readonly method: string;
  /** Template of the route, so that addresses with an id are one. */
  readonly route: string;
  /** HTTP status, or `aborted` if the client went away. */
  readonly status: string;
  readonly duration_s: number;
}

/** What the server measures of itself. */
export interface Metrics {
  readonly countRequest: (request: EndedRequest) => void;
  /** Adds a value; parts of the server call it once. */
  readonly observe: (value: ObservedValue) => void;
  /** All of it in the text format of Prometheus. */
  readonly text: () => Promise<string>;
}

const DURATIONS_s = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Metrics of one app.
 *
 * @param options - whether those of the process are included: CPU time, memory, event loop delay, garbage collection
 */
export function createMetrics({ hasProcess }: { readonly hasProcess: boolean }): Metrics {
  const register = new Registry();
  const registers = [register];
  if (hasProcess) collectDefaultMetrics({ register });
  const requests = new Counter({
    name: 'plenum_http_requests_total',
    help: 'Requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'plenum_http_request_duration_seconds',
    help: 'Time from the headers of a request to the end of its answer',
    labelNames: ['method', 'route'],
    buckets: DURATIONS_s,
    registers,
  });
  return {
    countRequest: ({ method, route, status, duration_s }) => {
      requests.inc({ method, route, status });
      durations.observe({ method, route }, duration_s);
    },
    observe: ({ name, help, read }) => {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          // What cannot be read now is no number; the rest is told all the same.
          this.set(
            await Promise.resolve()
              .then(read)
              .catch(() => NaN),
          );
        },
      });
    },
    text: () => register.metrics(),
  };
}
