import type { Logger } from 'pino';
import type { Library } from '../../models/catalogue/Library.ts';
import type { Store } from '../store/Store.ts';
import type { Compute } from '../compute/Compute.ts';

/** Dependencies of the app, from the caller that starts it. */
export interface Dependencies {
  readonly library: Library;
  readonly logger: Logger;
  /** Plans and files that the server keeps; without it, only what is stateless answers. */
  readonly store?: Store;
  /** Folder of the built client; without it, only the API is served. */
  readonly clientFolder?: string;
  /** Folder of the documents; without it, they are not served. */
  readonly docsFolder?: string;
  /** Version of Plenum, for /health and the API description. */
  readonly version?: string;
  readonly rateLimit?: RateLimit;
  /** Computes what takes long. Default: this thread, in which a request that takes long stops all others. */
  readonly compute?: Compute;
}

/** Maximum requests of one IP address to the API. */
export interface RateLimit {
  readonly requestCount: number;
  readonly window_ms: number;
}
