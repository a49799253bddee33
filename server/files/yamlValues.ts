import { parseAllDocuments } from 'yaml';

/** The largest file of a device type has a few hundred kilobytes. */
const LONGEST = 1024 * 1024;
/** Files of types have no aliases at all; more than these are an attack. */
const ALIASES_AT_MOST = 50;

/** What a YAML file holds, or the line and the reason that it cannot be read. */
export type YamlValues =
  { readonly values: readonly unknown[] } | { readonly line: number; readonly message: string };

/** Reads the documents of a YAML text. Aliases that would multiply, and nesting that no file of types has, are refused. */
export function yamlValues(text: string): YamlValues {
  if (text.length > LONGEST) {
    return { line: 1, message: 'a YAML file may have at most 1 MiB; split it into one file for each type' };
  }
  try {
    const values: unknown[] = [];
    for (const document of parseAllDocuments(text.replace(/^\uFEFF/, ''), { prettyErrors: true })) {
      const [error] = document.errors;
      if (error !== undefined) {
        const [message = 'it is not YAML'] = error.message.split(' at line ');
        return { line: error.linePos?.[0].line ?? 1, message };
      }
      values.push(document.toJS({ maxAliasCount: ALIASES_AT_MOST }));
    }
    return { values: values.filter((value) => value !== null) };
  } catch (error) {
    if (error instanceof RangeError) return { line: 1, message: 'it is nested too deep' };
    if (error instanceof ReferenceError) {
      return { line: 1, message: 'its aliases multiply or name nothing; write the values out' };
    }
    throw error;
  }
}
