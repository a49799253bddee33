import { BrokenFile } from './BrokenFile.ts';

/** Maximum size; the largest device-type files have a few hundred kilobytes. */
const MAX_YAML_LENGTH = 1024 * 1024;
/** Maximum number of aliases. Device-type files have none; more would indicate an attack. */
const MAX_ALIASES = 50;

/** A document of a YAML text, as returned by the parser of the `yaml` package. */
interface YamlDocument {
  readonly errors: readonly {
    readonly message: string;
    readonly linePos?: readonly { readonly line: number }[];
  }[];
  readonly toJS: (options: { readonly maxAliasCount: number }) => unknown;
}

/** Parses a text into its documents; passed by the caller, since models import no parser. */
export type YamlParser = (text: string, options: { readonly prettyErrors: true }) => readonly YamlDocument[];

/**
 * Reads the documents of a YAML text.
 *
 * @param text - without a byte order mark
 * @throws BrokenFile if it is too long or nested too deep, if aliases would multiply, or if it is not YAML
 */
export function yamlValues(text: string, parse: YamlParser): unknown[] {
  if (text.length > MAX_YAML_LENGTH) {
    throw new BrokenFile(
      'The file was not read: a YAML file may have at most 1 MiB; split it into one file per type.',
    );
  }
  try {
    return parse(text, { prettyErrors: true }).flatMap((document): unknown[] => {
      const [error] = document.errors;
      if (error !== undefined) throw brokenBy(error);
      const value = document.toJS({ maxAliasCount: MAX_ALIASES });
      return value === null ? [] : [value];
    });
  } catch (error) {
    if (error instanceof RangeError) throw new BrokenFile('The file was not read: it is nested too deep.', 1);
    if (error instanceof ReferenceError) {
      throw new BrokenFile(
        'The file was not read: its aliases multiply or refer to nothing; write explicit values.',
        1,
      );
    }
    throw error;
  }
}

function brokenBy({ message, linePos }: YamlDocument['errors'][number]): Error {
  const [reason = 'it is not YAML'] = message.split(' at line ');
  // The parser reports its own stack overflow.
  if (reason.includes('call stack')) return new RangeError(reason);
  return new BrokenFile(`The file was not read: ${reason}.`, linePos?.[0]?.line);
}
