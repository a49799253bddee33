import type { CommandIo } from '../../CommandIo.ts';
import type { ExitCode } from '../../exitCodes.ts';
import { usageError } from '../../usageError.ts';

type Part = (args: readonly string[], io: CommandIo) => ExitCode | Promise<ExitCode>;

/** What `plenum study` does, by its first argument; each loads its own code. */
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  check: async () => (await import('./checkStudy.ts')).checkStudy,
  run: async () => (await import('./runStudy.ts')).runStudy,
  merge: async () => (await import('./mergeStudy.ts')).mergeStudy,
  figures: async () => (await import('./listFigures.ts')).listFigures,
  schema: async () => (await import('./printSchema.ts')).printSchema,
};

/** `plenum study`: checks and runs studies, merges their parts. */
export async function studyCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  const load = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (load === undefined) {
    throw usageError(name, `say what to do with a study: ${Object.keys(parts).join(', ')}`);
  }
  const part = await load();
  return part(rest, io);
}
