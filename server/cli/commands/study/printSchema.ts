import { z } from 'zod';
import { studySchema } from '../../../../models/study/document/studySchema.ts';
import type { CommandIo } from '../../CommandIo.ts';
import { exitCodes, type ExitCode } from '../../exitCodes.ts';
import { readArguments } from '../../readArguments.ts';

/** `plenum study schema`: the JSON Schema of studies, with the unit and the range of every number. */
export function printSchema(args: readonly string[], io: CommandIo): ExitCode {
  readArguments(args, {});
  io.out(`${JSON.stringify(z.toJSONSchema(studySchema, { io: 'input' }), null, 2)}\n`);
  return exitCodes.fine;
}
