import type { Logger } from 'pino';
import type { Library } from '../../models/catalogue/Library.ts';
import type { Compute } from '../compute/Compute.ts';
import type { ComputeBudgetLimits } from '../compute/computeBudget.ts';

/** Dependencies of the app, from the caller that starts it. */
export interface Dependencies {
  readonly library: Library;
  readonly logger: Logger;
  /** Folder of the built client; without it, only the API is served. */
  readonly clientFolder?: string;
  /** Folder of the documents; without it, they are not served. */
  readonly docsFolder?: string;
  /** Version of Plenum, for /health and the API description. */
  readonly version?: string;
  /** Computing time of one address. */
  readonly computeBudget?: ComputeBudgetLimits;
  /** Computes what takes long. Default: this thread, in which a request that takes long stops all others. */
  readonly compute?: Compute;
}
