#!/usr/bin/env node
import type { CommandIo } from './CommandIo.ts';
import { runCommandLine } from './runCommandLine.ts';

const io: CommandIo = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  // Asked for only when it is read: opening it costs every other command a few milliseconds.
  get standardInput() {
    return process.stdin;
  },
  environment: process.env,
  width: Math.min(process.stdout.columns || 110, 110),
};

// The reader of a pipe may leave early, as `head` does; what it read is enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.stderr.write(`plenum: cannot write the answer: ${error.message}\n`);
  process.exit(2);
});

// Not process.exit: what is written to a pipe must still get out.
process.exitCode = await runCommandLine(process.argv.slice(2), io);
