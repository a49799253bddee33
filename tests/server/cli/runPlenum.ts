import { Readable } from 'node:stream';
import type { CommandIo } from '../../../server/cli/CommandIo.ts';
import { runCommandLine } from '../../../server/cli/runCommandLine.ts';

interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a command line in this process and collects what it prints.
 *
 * @param args - what follows `plenum`
 * @param given - standard input and environment, where the command reads them
 */
export async function runPlenum(
  args: readonly string[],
  given: { standardInput?: string; environment?: CommandIo['environment'] } = {},
): Promise<Outcome> {
  let out = '';
  let err = '';
  const exitCode = await runCommandLine(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    standardInput: chunksOf(given.standardInput ?? ''),
    environment: given.environment ?? {},
    width: 110,
  });
  return { exitCode, out, err };
}

/** Standard input as a process reads it: a stream of bytes. */
function chunksOf(text: string): AsyncIterable<Uint8Array> {
  return Readable.from([new TextEncoder().encode(text)]);
}
