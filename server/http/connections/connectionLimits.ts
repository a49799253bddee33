/** What connections may take. */
export interface ConnectionLimits {
  /** Open connections in all. */
  readonly connectionCount: number;
  /** Open connections of one address. */
  readonly connectionsPerAddress: number;
  /** Time within which the headers of a request must arrive. */
  readonly headersTimeout_ms: number;
  /** Time within which a request with its body must arrive. */
  readonly requestTimeout_ms: number;
  /** Time after which an answer that is not read is given up. */
  readonly idleTimeout_ms: number;
  /** Time that a connection without a request is kept open. */
  readonly keepAlive_ms: number;
}

/** As the configuration has them by default. */
export const defaultConnectionLimits: ConnectionLimits = {
  connectionCount: 1000,
  connectionsPerAddress: 200,
  headersTimeout_ms: 15_000,
  requestTimeout_ms: 120_000,
  idleTimeout_ms: 15_000,
  keepAlive_ms: 5000,
};
