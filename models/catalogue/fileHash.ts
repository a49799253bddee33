import { z } from 'zod';

/** The file that a part of a plan was read from. The plan has the content, so it can be computed without the file. */
export const fileHashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'the hash of a file is its SHA-256 in 64 hexadecimal digits')
  .meta({ label: 'File', description: 'SHA-256 of the file that this was read from' });
