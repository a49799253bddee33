import type { Logger } from 'pino';
import type { Library } from '../../models/catalogue/Library.ts';
import type { People } from '../people/People.ts';

/** Dependencies of the app, from the caller that starts it. */
export interface Dependencies {
  readonly library: Library;
  readonly logger: Logger;
  /** Who may use the server. Default: everyone, as an owner; what is kept of people ends with the process. */
  readonly people?: People;
  /** Folder of the built client; without it, only the API is served. */
  readonly clientFolder?: string;
  /** Folder of the documents; without it, they are not served. */
  readonly docsFolder?: string;
  /** Version of Plenum, for /health and the API description. */
  readonly version?: string;
  readonly rateLimit?: RateLimit;
}

/** Maximum requests of one IP address to the API. */
export interface RateLimit {
  readonly requestCount: number;
  readonly window_ms: number;
}
