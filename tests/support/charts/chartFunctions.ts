import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../models/present/charts/', import.meta.url);

/** Functions of models/present/charts that return a chart, by their declared type, with their files. */
export function chartFunctions(): { readonly name: string; readonly file: string }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const [, ...functions] = readFileSync(new URL(file, folder), 'utf8').split(/^export function /m);
      return functions
        .filter((text) => /\)(?:: ([^{]+?))? \{\n/.exec(text)?.[1] === 'Chart')
        .map((text) => ({ name: /^\w+/.exec(text)?.[0] ?? '', file }));
    });
}
