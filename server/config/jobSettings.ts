import { sizeInMebibytes, wholeNumber } from './readers.ts';
import { setting } from './setting.ts';

/** What requests may take that are computed as jobs. */
export const jobSettings = {
  jobCount: setting(wholeNumber({ min: 0, max: 64 }), {
    variable: 'PLENUM_JOBS',
    initial: '1',
    description:
      'Requests that this server computes as jobs at a time, beside PLENUM_WORKERS; 0: it makes none of any request.',
  }),
  jobDeadline_s: setting(wholeNumber({ min: 1, max: 1_000_000 }, 'a whole number of seconds'), {
    variable: 'PLENUM_JOB_DEADLINE_S',
    initial: '3600',
    description: 'Time that one job may compute, in seconds.',
  }),
  jobMemory_bytes: setting(sizeInMebibytes({ min: 256, max: 1_048_576 }), {
    variable: 'PLENUM_JOB_MEMORY_MIB',
    initial: '1024',
    description: 'Memory of one job with its thread, in MiB.',
  }),
  waitingJobCount: setting(wholeNumber({ min: 1, max: 100_000 }), {
    variable: 'PLENUM_JOB_QUEUE',
    initial: '50',
    description: 'Jobs that may wait, of all servers on the database.',
  }),
  keptJobs_bytes: setting(sizeInMebibytes({ min: 16, max: 1_048_576 }), {
    variable: 'PLENUM_KEPT_JOBS_MIB',
    initial: '1024',
    description: 'Requests and results of all jobs together, in MiB.',
  }),
  jobRetention_h: setting(wholeNumber({ min: 1, max: 8760 }, 'a whole number of hours'), {
    variable: 'PLENUM_JOB_RETENTION_H',
    initial: '24',
    description: 'Time that the result of a job is kept, in hours.',
  }),
};
