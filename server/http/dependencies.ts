import type { Logger } from 'pino';
import type { Library } from '../../models/catalogue/Library.ts';
import type { Store } from '../store/Store.ts';
import type { TableStreams } from '../compute/study/tableStreams.ts';
import type { Compute } from '../compute/Compute.ts';
import type { People } from '../people/People.ts';
import type { StudyJobs } from '../jobs/StudyJobs.ts';
import type { Netbox } from '../netbox/createNetbox.ts';
import type { Metrics } from '../operating/metrics.ts';
import type { Readiness } from '../operating/readiness.ts';
import type { FileLimits } from '../results/fileKinds.ts';
import type { RequestJobs } from './requestJobs/RequestJobs.ts';
import type { KnownHosts } from './guards/hostGuard.ts';
import type { ComputeBudgetLimits } from '../compute/computeBudget.ts';

/** Dependencies of the app, from the caller that starts it. */
export interface Dependencies {
  readonly library: Library;
  readonly logger: Logger;
  /** Plans and files that the server keeps; without it, only what is stateless answers. */
  readonly store?: Store;
  /** The NetBox that plans can be taken from. */
  readonly netbox?: Netbox;
  /** Who may use the server. Default: everyone, as an owner; what is kept of people ends with the process. */
  readonly people?: People;
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
  /** Studies of the store; absent where there is none. */
  readonly studies?: StudyJobs;
  /** Writes rows of studies. Default: this thread. */
  readonly tables?: TableStreams;
  /** Computes requests as jobs; without it, none is. */
  readonly requestJobs?: RequestJobs;
  /** By which names browsers call the server; without it, by loopback names and IP addresses only. */
  readonly hosts?: KnownHosts;
  /** Reverse proxies whose X-Forwarded headers are believed: their number or their addresses; none by default. */
  readonly trustedProxy?: number | readonly string[];
  readonly memory?: MemoryLimits;
  /** Sizes of files. */
  readonly fileLimits?: FileLimits;
  /** Whether the server should get requests; its parts add their checks. */
  readonly readiness?: Readiness;
  /** What the server measures; its parts add their values. */
  readonly metrics?: Metrics;
  /** Token for /metrics; without it, they are for this machine only. */
  readonly metricsToken?: string;
}

/** Memory that requests may take, and when they are given up. */
export interface MemoryLimits {
  /** Bodies that are not complete, all together. */
  readonly unfinishedBodies_bytes: number;
  /** Answers that are not read yet, all together. */
  readonly unreadAnswers_bytes: number;
  /** Time without a byte after which a body is given up. */
  readonly idleTimeout_ms: number;
}
