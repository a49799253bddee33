#!/usr/bin/env node
import type { CommandIo } from './CommandIo.ts';
import { runCommandLine } from './runCommandLine.ts';

const io: CommandIo = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  // Opened only when it is read: opening it costs every other command a few milliseconds.
  get standardInput() {
    return process.stdin;
  },
  environment: process.env,
  width: Math.min(process.stdout.columns || 110, 110),
  isErrTerminal: process.stderr.isTTY,
};

// The reader of a pipe may close it early, as `head` does; this is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.stderr.write(`plenum: cannot write the output: ${error.message}\n`);
  process.exit(2);
});

// Not process.exit: output that is still buffered for a pipe must be written.
process.exitCode = await runCommandLine(process.argv.slice(2), io);
