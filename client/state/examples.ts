/** The plans of the folder `examples`: their names are part of the page, the plans are loaded when they are opened. */
const names = import.meta.glob<string>('../../examples/*.json', { import: 'name', eager: true });
const texts = import.meta.glob<string>('../../examples/*.json', { query: '?raw', import: 'default' });

export interface Example {
  readonly id: string;
  readonly name: string;
}

const idOf = (path: string): string => path.replace(/^.*\/|\.json$/g, '');

/** The example for the first visit. */
export const firstExample = 'air-vs-liquid';

export const examples: readonly Example[] = Object.entries(names)
  .map(([path, name]) => ({ id: idOf(path), name }))
  .sort((one, other) => Number(other.id === firstExample) - Number(one.id === firstExample));

/**
 * The JSON text of an example.
 *
 * @param id - its file name, without the extension
 */
export async function exampleText(id: string): Promise<string> {
  const load = Object.entries(texts).find(([path]) => idOf(path) === id)?.[1];
  if (load === undefined) throw new Error(`There is no example ${id}.`);
  return load();
}
