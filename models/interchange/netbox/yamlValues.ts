import { isJsonRecord } from './read/jsonRecord.ts';
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
  /** Its root: a map or list with items, or a scalar. */
  readonly contents: unknown;
  readonly toJS: (options: { readonly maxAliasCount: number }) => unknown;
}

/** Parses a text into its documents; handed in by a shell, since models import no parser. */
export type YamlParser = (
  text: string,
  options: { readonly prettyErrors: false; readonly uniqueKeys: false },
) => readonly YamlDocument[];

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
    // Not pretty: a file can have an error at each of its brackets, and only the first is told. The parser compares
    // each key with all others of its map, which takes minutes for a map of many; repeatedKey compares once.
    return parse(text, { prettyErrors: false, uniqueKeys: false }).flatMap((document): unknown[] => {
      const [error] = document.errors;
      if (error !== undefined) throw brokenBy(error, text);
      const repeated = repeatedKey(document.contents);
      if (repeated !== undefined) {
        throw new UnreadableFile(`The file is not read: the key "${repeated}" occurs twice in one map.`);
      }
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

/** A key that occurs twice in one map of a document. */
function repeatedKey(node: unknown): string | undefined {
  if (!isJsonRecord(node)) return undefined;
  const { items, value } = node;
  if (!Array.isArray(items)) return isJsonRecord(value) ? repeatedKey(value) : undefined;
  const keys = new Set<unknown>();
  for (const item of items) {
    if (!isJsonRecord(item)) continue;
    const { key } = item;
    const name = isJsonRecord(key) ? key['value'] : undefined;
    if (typeof name === 'string' && name !== '<<') {
      if (keys.has(name)) return name;
      keys.add(name);
    }
    const inside = repeatedKey('key' in item ? item['value'] : item);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
