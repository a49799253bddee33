import { z } from 'zod';

/** What `plenum config`, its errors and docs/operating.md say of a setting. */
export interface SettingDescription {
  /** Variable of the environment. */
  readonly variable: string;
  readonly description: string;
  /** The default, as it would be written in the environment; without it the setting is not set. */
  readonly initial?: string;
  /** True if the value is never printed. */
  readonly isSecret?: true;
}

type TextReader = z.ZodType<unknown, string>;

/** A setting with a default. */
export function setting<Reader extends TextReader>(
  reader: Reader,
  description: SettingDescription & { readonly initial: string },
): z.ZodPrefault<Reader> {
  return z.prefault(reader, description.initial as z.input<Reader>).meta({ ...description });
}

/** A setting that is undefined unless it is stated. */
export function optionalSetting<Reader extends TextReader>(
  reader: Reader,
  description: SettingDescription,
): z.ZodOptional<Reader> {
  return z.optional(reader).meta({ ...description });
}

/** The description that a setting was made with. */
export function descriptionOf(schema: z.ZodType): SettingDescription {
  return schema.meta() as unknown as SettingDescription;
}
