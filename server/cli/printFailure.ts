import { ModelError } from '../../models/problems/ModelError.ts';
import { problemDocument } from '../results/problemDocument.ts';
import type { CommandIo } from './CommandIo.ts';
import { exitCodes, type ExitCode } from './exitCodes.ts';
import { printLines } from './printLines.ts';

/** Above this count, only the number of further issues is printed. */
const SHOWN = 40;

/**
 * Prints an error on standard error, one line per issue; never a stack trace.
 *
 * @param error - the thrown value
 * @param shape - as a problem object (JSON), or as lines of text
 */
export function printFailure(error: unknown, shape: { json: boolean; io: CommandIo }): ExitCode {
  const { json, io } = shape;
  if (json) io.err(`${JSON.stringify(problemDocument(error))}\n`);
  else printLines(io.err, error instanceof ModelError ? linesOf(error) : [internalLine(error)]);
  return exitCodes.badInput;
}

function linesOf(error: ModelError): string[] {
  if (error.issues.length === 0) return [`plenum: ${error.message} (${error.code})`];
  const lines = error.issues
    .slice(0, SHOWN)
    .map(({ path, rule, message }) => `plenum: ${path === '' ? '' : `${path}: `}${message} (${rule})`);
  const rest = error.issues.length - lines.length;
  if (rest > 0) lines.push(`plenum: ${String(rest)} more`);
  return lines;
}

function internalLine(error: unknown): string {
  return `plenum: internal error in Plenum: ${error instanceof Error ? error.message : 'unknown'}`;
}
