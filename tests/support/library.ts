import { loadLibrary } from '../../server/files/nodeLibrary.ts';

/** The real library, loaded once for a test file. */
export const library = loadLibrary();
