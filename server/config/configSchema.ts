import { z } from 'zod';
import { fileSettings } from './fileSettings.ts';
import { jobSettings } from './jobSettings.ts';
import { limitSettings } from './limitSettings.ts';
import { listenSettings } from './listenSettings.ts';
import { peopleSettings } from './peopleSettings.ts';
import { descriptionOf, type SettingDescription } from './setting.ts';
import { stopSettings } from './stopSettings.ts';
import { storeSettings } from './storeSettings.ts';
import { studySettings } from './studySettings.ts';

/** All settings of the server, read from texts of the environment. A new setting is an entry of one of these groups. */
export const configSchema = z.strictObject({
  ...listenSettings,
  ...storeSettings,
  ...peopleSettings,
  ...limitSettings,
  ...jobSettings,
  ...studySettings,
  ...fileSettings,
  ...stopSettings,
});

/** The configuration of the server. */
export type Config = Readonly<z.output<typeof configSchema>>;

export type SettingName = keyof Config;

/** Every setting with its description, in the order of docs/operating.md. */
export const settings: ReadonlyMap<SettingName, SettingDescription> = new Map(
  Object.entries(configSchema.shape).map(([name, schema]) => [name as SettingName, descriptionOf(schema)]),
);
