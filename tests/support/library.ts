import { loadNodeLibrary } from '../../server/files/nodeLibrary.ts';

/** The actual library, loaded once per test file. */
export const library = loadNodeLibrary();
