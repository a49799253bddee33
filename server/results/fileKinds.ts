import { z } from 'zod';

/** Kinds of files that the server keeps beside plans. */
export const storedFileKinds = ['weather', 'tariff', 'image', 'drawing'] as const;
export type StoredFileKind = (typeof storedFileKinds)[number];

/** How a file is sent: its kind, and its name for people. */
export const fileParameters = z.object({
  kind: z.enum(storedFileKinds).meta({
    description:
      'weather: EPW, a zip file with one, or a CSV of monthly normals; tariff: a record of the OpenEI Utility Rate Database as JSON; image: PNG or JPEG; drawing: ASCII DXF',
  }),
  name: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}\p{Cs}/\\]+$/u, 'a file name has no slashes and no control characters')
    .meta({ description: 'Name of the file, without folders' }),
});

/** Greatest size of a file of each kind, and of a plan with its files in one. */
export type FileLimits = Readonly<Record<StoredFileKind | 'planFile', number>>;

const MiB = 1024 ** 2;

/** As the configuration has them by default. */
export const defaultFileLimits: FileLimits = {
  weather: 32 * MiB,
  tariff: 4 * MiB,
  image: 16 * MiB,
  drawing: 32 * MiB,
  planFile: 64 * MiB,
};
