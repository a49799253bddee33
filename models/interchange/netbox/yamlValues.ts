import { BrokenFile } from './BrokenFile.ts';

/** The largest file of a device type has a few hundred kilobytes. */
const LONGEST_YAML = 1024 * 1024;
/** Files of types have no aliases at all; more than these are an attack. */
const ALIASES_AT_MOST = 50;

/** A document of a YAML text, as the parser of the `yaml` package answers it. */
interface YamlDocument {
  readonly errors: readonly {
    readonly message: string;
    /** Where it begins and ends, counted in characters; -1 where that is not known. */
    readonly pos: readonly [number, number];
  }[];
  readonly toJS: (options: { readonly maxAliasCount: number }) => unknown;
}

/** Parses a text into its documents; handed in by a shell, since models import no parser. */
export type YamlParser = (text: string, options: { readonly prettyErrors: false }) => readonly YamlDocument[];

/**
 * Reads the documents of a YAML text.
 *
 * @param text - without a mark of its encoding
 * @throws BrokenFile where it is too long or nested too deep, where aliases would multiply, and for what is no YAML
 */
export function yamlValues(text: string, parse: YamlParser): unknown[] {
  if (text.length > LONGEST_YAML) {
    throw new BrokenFile(
      'The file is not read: a YAML file may have at most 1 MiB; split it into one file for each type.',
    );
  }
  try {
    // Not pretty: a file can have an error at each of its brackets, and only the first is told.
    return parse(text, { prettyErrors: false }).flatMap((document): unknown[] => {
      const [error] = document.errors;
      if (error !== undefined) throw brokenBy(error, text);
      const value = document.toJS({ maxAliasCount: ALIASES_AT_MOST });
      return value === null ? [] : [value];
    });
  } catch (error) {
    if (error instanceof RangeError) throw new BrokenFile('The file is not read: it is nested too deep.', 1);
    if (error instanceof ReferenceError) {
      throw new BrokenFile(
        'The file is not read: its aliases multiply or name nothing; write the values out.',
        1,
      );
    }
    throw error;
  }
}

function brokenBy({ message, pos: [at] }: YamlDocument['errors'][number], text: string): Error {
  // The parser says of itself that its stack overflowed.
  if (message.includes('call stack')) return new RangeError(message);
  const line = at < 0 ? undefined : text.slice(0, at).split('\n').length;
  return new BrokenFile(`The file is not read: ${message}.`, line);
}
