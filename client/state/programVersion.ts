const versions = import.meta.glob<string>('../../package.json', { import: 'version', eager: true });

/** The version of the program, from its package. */
export const programVersion: string = Object.values(versions)[0] ?? '';
