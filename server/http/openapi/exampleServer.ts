/** The address that examples ask. */
export const SERVER = 'http://localhost:4000';
