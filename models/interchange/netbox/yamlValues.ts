import { UnreadableFile } from './UnreadableFile.ts';

/** Maximum size; the largest device-type files have a few hundred kilobytes. */
const MAX_YAML_LENGTH = 1024 * 1024;
/** Maximum number of aliases. Device-type files have none; more would indicate an attack. */
const MAX_ALIASES = 50;

/** A document of a YAML text, as returned by the parser of the `yaml` package. */
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
 * @param text - without a byte order mark
 * @throws UnreadableFile if it is too long or nested too deep, if aliases would multiply, or if it is not YAML
 */
export function yamlValues(text: string, parse: YamlParser): unknown[] {
  if (text.length > MAX_YAML_LENGTH) {
    throw new UnreadableFile(
      'The file was not read: a YAML file may have at most 1 MiB; split it into one file per type.',
    );
  }
  try {
    // Not pretty: a file can have an error at each of its brackets, and only the first is told.
    return parse(text, { prettyErrors: false }).flatMap((document): unknown[] => {
      const [error] = document.errors;
      if (error !== undefined) throw brokenBy(error, text);
      const value = document.toJS({ maxAliasCount: MAX_ALIASES });
      return value === null ? [] : [value];
    });
  } catch (error) {
    if (error instanceof RangeError)
      throw new UnreadableFile('The file was not read: it is nested too deep.', 1);
    if (error instanceof ReferenceError) {
      throw new UnreadableFile(
        'The file was not read: its aliases multiply or refer to nothing; write explicit values.',
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
  return new UnreadableFile(`The file is not read: ${message}.`, line);
}
