import { settings } from '../../config/configSchema.ts';
import type { StatedConfig } from '../../config/readConfig.ts';
import { table } from './table.ts';

const HIDDEN = '(set, not shown)';

/** A setting with its value, as `plenum config` shows it. */
export interface ShownSetting {
  readonly variable: string;
  /** As in the environment; null if it is not set. Secrets are not shown. */
  readonly value: string | null;
  readonly from: 'default' | 'environment' | 'command line';
  readonly description: string;
}

/** Every setting with its value and where that comes from. */
export function shownSettings({ texts, origins }: StatedConfig): ShownSetting[] {
  return [...settings].map(([name, { variable, description, isSecret }]) => {
    const text = texts[name] ?? null;
    const value = isSecret === true && text !== null ? HIDDEN : text;
    return { variable, value, from: origins[name], description };
  });
}

/** The settings as a table: variable, value, origin. */
export function configTable(shown: readonly ShownSetting[]): string[] {
  const rows = shown.map(({ variable, value, from }) => [variable, value ?? '(not set)', from]);
  return table([['Variable', 'Value', 'From'], ...rows], [1, 2]);
}
