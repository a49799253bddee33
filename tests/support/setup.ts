import fc from 'fast-check';
import './equalColumns.ts';
import { runs } from './runs.ts';

// Default number of cases of a property test: fast-check's hundred, or a share of it.
fc.configureGlobal({ numRuns: runs(100) });
