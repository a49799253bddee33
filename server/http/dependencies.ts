import type { Logger } from 'pino';
import type { Library } from '../../models/catalogue/Library.ts';

/** What the app needs from whoever starts it. */
export interface Dependencies {
  readonly library: Library;
  readonly logger: Logger;
  /** The folder of the built client; without it only the API answers. */
  readonly clientFolder?: string;
  /** Version of Plenum, for /health and the API's description. */
  readonly version?: string;
  readonly rateLimit?: RateLimit;
}

/** Requests to the API that one address may make. */
export interface RateLimit {
  readonly requestCount: number;
  readonly window_ms: number;
}
