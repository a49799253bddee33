import fc from 'fast-check';
import './equalColumns.ts';
import { runs } from './runs.ts';

// What a property test tries where it states no count of its own: fast-check's hundred, or a share of it.
fc.configureGlobal({ numRuns: runs(100) });
