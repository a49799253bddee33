import { parseArgs, type ParseArgsConfig } from 'node:util';
import { usageError } from './usageError.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true; strict: true }>
>;

/**
 * Reads the arguments of a command.
 *
 * @param args - the arguments after the command's name
 * @param options - its options, as node:util describes them
 * @throws ModelError `usage` for an unknown option or a missing value
 */
export function readArguments<const O extends Options>(args: readonly string[], options: O): Parsed<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence = 'invalid usage'] = error instanceof Error ? error.message.split('. ') : [];
    throw usageError(
      '',
      `${sentence}; options are ${Object.keys(options)
        .map((name) => `--${name}`)
        .join(', ')}`,
    );
  }
}

/**
 * The single plan file of a command.
 *
 * @throws ModelError `usage` if there is none, or more than one
 */
export function onePlan(positionals: readonly string[]): string {
  const [name, extra] = positionals;
  if (name === undefined) throw usageError('', 'name a plan file, or - for standard input');
  if (extra !== undefined) throw usageError(extra, 'only one plan file is allowed');
  return name;
}
