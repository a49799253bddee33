import { settings } from '../server/config/configSchema.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The page docs/configuration.md: every setting with its default and its meaning. */
export function configurationPage(): string {
  const rows = [...settings.values()].map(({ variable, initial, description, isSecret }) => {
    const secret = isSecret === true ? ' Secret.' : '';
    return `| \`${variable}\` | ${initial === undefined ? '' : `\`${cell(initial)}\``} | ${cell(description)}${secret} |`;
  });
  return [
    '# Configuration of the server',
    '',
    '<!-- Written by `npm run docs` from the settings in server/config. Do not edit. -->',
    '',
    'The server reads these variables of the environment when it starts. `plenum config` checks them, names all mistakes, and shows each',
    'value with its origin. A variable that begins with PLENUM_ and is not in this table is a mistake, and so is an empty value.',
    '[Operating](operating.md) tells which ones to set.',
    '',
    '| variable | default | meaning |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
