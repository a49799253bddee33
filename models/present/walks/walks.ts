import { compareCoolingWalk } from './compareCoolingWalk.ts';
import { estimateBillWalk } from './estimateBillWalk.ts';
import { planRacksWalk } from './planRacksWalk.ts';
import type { Walk } from './Walk.ts';

/** The walks, one for each job. The page shows them as tours, the documentation as pages, and the browser tests do them. */
export const walks: readonly Walk[] = [planRacksWalk, compareCoolingWalk, estimateBillWalk];
