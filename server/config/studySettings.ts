import { wholeNumber } from './readers.ts';
import { optionalSetting, setting } from './setting.ts';

/** How studies are computed. */
export const studySettings = {
  studyThreads: optionalSetting(wholeNumber({ min: 0, max: 256 }), {
    variable: 'PLENUM_STUDY_THREADS',
    description:
      'Chunks of studies that the server computes at a time, below the priority of requests; 0: none, which needs DATABASE_URL and plenum worker. Without it, one less than the machine has cores, at least one.',
  }),
  studyRowCount: setting(wholeNumber({ min: 1, max: 100_000_000 }), {
    variable: 'PLENUM_STUDY_ROWS',
    initial: '10000000',
    description: 'Rows of one study at most.',
  }),
  unfinishedStudyCount: setting(wholeNumber({ min: 1, max: 10_000 }), {
    variable: 'PLENUM_STUDY_QUEUE',
    initial: '20',
    description: 'Studies that may wait or run, of all servers on the database.',
  }),
  studyLease_ms: setting(wholeNumber({ min: 1000, max: 3_600_000 }, 'a whole number of milliseconds'), {
    variable: 'PLENUM_STUDY_LEASE_MS',
    initial: '15000',
    description:
      'Time without a sign of life after which the chunks of a worker are given to others, in milliseconds.',
  }),
};
