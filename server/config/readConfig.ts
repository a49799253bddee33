import type { InputIssue } from '../../models/problems/ModelError.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { configSchema, settings, type Config, type SettingName } from './configSchema.ts';
import { jointMistakes } from './jointMistakes.ts';
import { unknownVariables } from './unknownVariables.ts';

/** Where a value comes from. */
export type Origin = 'default' | 'environment' | 'command line';

/** The configuration, and where each of its values comes from. */
export interface StatedConfig {
  readonly config: Config;
  /** The texts that were read, by setting; absent where neither stated nor by default. */
  readonly texts: Readonly<Partial<Record<SettingName, string>>>;
  readonly origins: Readonly<Record<SettingName, Origin>>;
}

/** Options of the command line, which override the environment. */
export interface CommandLineSettings {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly insecure?: boolean | undefined;
}

/** Options of the command line by setting, as they are written. */
const optionNames: Partial<Readonly<Record<SettingName, string>>> = {
  port: '--port',
  host: '--host',
  isInsecure: '--insecure',
};

/**
 * Reads and checks the whole configuration.
 *
 * @param environment - variables; PLENUM_ variables that no setting has are mistakes
 * @param commandLine - overrides the environment
 * @throws ModelError `config-invalid` with every mistake
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  commandLine: CommandLineSettings = {},
): StatedConfig {
  const fromLine: Partial<Record<SettingName, string | undefined>> = {
    port: commandLine.port,
    host: commandLine.host,
    isInsecure: commandLine.insecure === true ? 'true' : undefined,
  };
  const texts: Partial<Record<SettingName, string>> = {};
  const origins = {} as Record<SettingName, Origin>;
  const stated: Partial<Record<SettingName, string>> = {};
  for (const [name, { variable, initial }] of settings) {
    const text = fromLine[name] ?? environment[variable];
    origins[name] =
      fromLine[name] === undefined ? (text === undefined ? 'default' : 'environment') : 'command line';
    if (text !== undefined) stated[name] = text;
    const shown = text ?? initial;
    if (shown !== undefined) texts[name] = shown;
  }
  const nameOf = (name: SettingName): string =>
    (origins[name] === 'command line' ? optionNames[name] : undefined) ??
    settings.get(name)?.variable ??
    name;
  const { data, error } = configSchema.safeParse(stated);
  const mistakes: InputIssue[] = [
    ...unknownVariables(environment),
    ...(error?.issues ?? []).map(({ path, message }) => issue(nameOf(path[0] as SettingName), message)),
    ...(data === undefined ? [] : jointMistakes(data)),
  ];
  if (data === undefined || mistakes.length > 0) {
    const list = mistakes.map(({ path, message }) => `${path}: ${message}`).join('\n');
    throw new ModelError('config-invalid', list, mistakes);
  }
  return { config: data, texts, origins };
}

function issue(path: string, message: string): InputIssue {
  return { path, rule: 'configuration', message };
}
