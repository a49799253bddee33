import { Readable } from 'node:stream';
import type { CommandIo } from '../../../server/cli/CommandIo.ts';
import { runCommandLine } from '../../../server/cli/runCommandLine.ts';

interface RunResult {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a command line in this process and collects its output.
 *
 * @param args - the arguments after `plenum`
 * @param input - standard input and environment of the command
 */
export async function runPlenum(
  args: readonly string[],
  input: { standardInput?: string; environment?: CommandIo['environment'] } = {},
): Promise<RunResult> {
  let out = '';
  let err = '';
  const exitCode = await runCommandLine(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    standardInput: chunksOf(input.standardInput ?? ''),
    environment: input.environment ?? {},
    width: 110,
  });
  return { exitCode, out, err };
}

/** Standard input as a process reads it: a stream of bytes. */
function chunksOf(text: string): AsyncIterable<Uint8Array> {
  return Readable.from([new TextEncoder().encode(text)]);
}
