import { isJsonRecord } from './read/jsonRecord.ts';
import { UnreadableFile } from './UnreadableFile.ts';
import { requireFewMarks } from './yamlMarks.ts';

/** Maximum size; the largest device-type files have a few hundred kilobytes. */
const MAX_YAML_LENGTH = 1024 * 1024;
/** Maximum number of aliases of one anchor. Device-type files have none; more would indicate an attack. */
const MAX_ALIASES = 50;
/** Maximum number of aliases of all anchors. */
const MAX_ALL_ALIASES = 200;

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

/** Options that keep the parser linear: it compares each key of a map, and of an ordered map, with all before it. */
interface YamlOptions {
  readonly prettyErrors: false;
  readonly uniqueKeys: false;
  readonly resolveKnownTags: false;
  readonly customTags: <Tag>(tags: Tag[]) => Tag[];
  readonly logLevel: 'error';
}

/** Parses a text into its documents; handed in by a shell, since models import no parser. */
export type YamlParser = (text: string, options: YamlOptions) => readonly YamlDocument[];

// Not pretty: a file can have an error at each of its brackets, and only the first is told.
const options: YamlOptions = {
  prettyErrors: false,
  uniqueKeys: false,
  resolveKnownTags: false,
  customTags: (tags) => tags.filter((one) => !isOrderedMap(one)),
  logLevel: 'error',
};

const isOrderedMap = (tag: unknown): boolean => isJsonRecord(tag) && tag['tag'] === 'tag:yaml.org,2002:omap';

/**
 * Reads the documents of a YAML text.
 *
 * @param text - without a byte order mark
 * @throws UnreadableFile if it is too long or nested too deep, if it has too many items or aliases, or if it is not YAML
 */
export function yamlValues(text: string, parse: YamlParser): unknown[] {
  if (text.length > MAX_YAML_LENGTH) {
    throw new UnreadableFile(
      'The file was not read: a YAML file may have at most 1 MiB; split it into one file per type.',
    );
  }
  requireFewMarks(text);
  const walk: NodeWalk = { aliasCount: 0 };
  try {
    return parse(text, options).flatMap((document): unknown[] => {
      const [error] = document.errors;
      if (error !== undefined) throw brokenBy(error, text);
      walkNode(document.contents, walk);
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

interface NodeWalk {
  /** Aliases so far, in all documents of the text. */
  aliasCount: number;
}

/**
 * Walks the nodes of a document once.
 *
 * @throws UnreadableFile if a key occurs twice in one map
 * @throws ReferenceError above the maximum number of aliases, for each of which the parser walks all anchors
 */
function walkNode(node: unknown, walk: NodeWalk): void {
  if (!isJsonRecord(node)) return;
  const { items } = node;
  if (Array.isArray(items)) {
    walkItems(items, walk);
  } else if ('value' in node) {
    walkNode(node['value'], walk);
  } else if ('source' in node) {
    walk.aliasCount += 1;
    if (walk.aliasCount > MAX_ALL_ALIASES) throw new ReferenceError('There are too many aliases.');
  }
}

function walkItems(items: readonly unknown[], walk: NodeWalk): void {
  const names = new Set<string>();
  for (const item of items) {
    if (!isJsonRecord(item)) continue;
    if (!('key' in item)) {
      walkNode(item, walk);
      continue;
    }
    const { key, value } = item;
    const name = isJsonRecord(key) ? key['value'] : undefined;
    if (typeof name === 'string' && name !== '<<') {
      if (names.has(name)) {
        throw new UnreadableFile(`The file is not read: the key "${name}" occurs twice in one map.`);
      }
      names.add(name);
    }
    walkNode(key, walk);
    walkNode(value, walk);
  }
}
