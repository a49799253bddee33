import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../server/cli/commandList.ts';
import { settings } from '../../server/config/configSchema.ts';

const root = new URL('../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const known = [...settings.values()].map(({ variable }) => variable);
const defaultOf = (name: string): number =>
  Number([...settings.values()].find(({ variable }) => variable === name)?.initial);
const stop_s = (defaultOf('PLENUM_STOP_PAUSE_MS') + defaultOf('PLENUM_STOP_GRACE_MS')) / 1000;

interface Compose {
  readonly services: Readonly<
    Record<string, { environment?: Record<string, string>; stop_grace_period?: string; ports?: string[] }>
  >;
}

describe('the Dockerfile', () => {
  const lines = text('Dockerfile').split('\n');
  const copies = lines.filter((line) => line.startsWith('COPY'));
  const sources = (line: string): string[] =>
    line
      .split(/\s+/)
      .slice(1, -1)
      .filter((part) => !part.startsWith('--'))
      .map((path) => path.replace(/^\/app\//, ''));

  it('copies what exists, in the checkout or after the build', () => {
    const copied = copies.flatMap(sources);
    expect(copied.length).toBeGreaterThan(6);
    // A check without the tests of the browser may not have built the client.
    const missing = copied.filter((path) => path !== 'build/client' && !existsSync(new URL(path, root)));
    expect(missing).toEqual([]);
    const ignored = text('.dockerignore').split('\n');
    const fromCheckout = copies.filter((line) => !line.includes('--from=')).flatMap(sources);
    expect(fromCheckout.filter((path) => ignored.includes(path))).toEqual([]);
  });

  it('runs scripts that exist, without root, and receives signals itself', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    for (const [, script = ''] of text('Dockerfile').matchAll(/npm run (\S+)/g))
      expect(scripts).toHaveProperty(script);
    expect(lines.lastIndexOf('USER node')).toBeLessThan(lines.findIndex((line) => line.startsWith('CMD')));
    expect(lines).toContain('CMD ["node", "build/server/cli/main.js", "serve"]');
  });

  it('sets only variables that the server knows', () => {
    const set = [...text('Dockerfile').matchAll(/\b([A-Z_]+)=\S/g)].map(([, name]) => name);
    expect(set.filter((name) => name !== 'NODE_ENV' && !known.includes(name ?? ''))).toEqual([]);
  });
});

describe('the compose file', () => {
  const { services } = parse(text('compose.yaml')) as Compose;

  it('sets only variables that the server knows, and listens on this machine only', () => {
    const { environment = {}, ports } = services['plenum'] ?? {};
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    expect(ports).toEqual(['127.0.0.1:4000:4000']);
  });

  it('leaves the server the time that it needs to stop', () => {
    expect(parseInt(services['plenum']?.stop_grace_period ?? '', 10)).toBeGreaterThan(stop_s);
  });
});

describe('the unit of systemd', () => {
  const unit = text('deploy/plenum.service');

  it('sets only variables that the server knows, and leaves it the time that it needs to stop', () => {
    const set = [...unit.matchAll(/^Environment=(\w+)=/gm)].map(([, name]) => name);
    expect(set.filter((name) => name !== 'NODE_ENV' && !known.includes(name ?? ''))).toEqual([]);
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(stop_s);
  });
});

describe('the page on operating', () => {
  it('names only variables that the server or the help of a command knows', () => {
    const ofCommands = [...commands.values()].flatMap(({ help }) => help.match(/\bPLENUM_[A-Z_]+\b/g) ?? []);
    const named = [...text('docs/operating.md').matchAll(/\b(PLENUM_[A-Z_]+|DATABASE_URL|HOST|PORT)\b/g)].map(
      ([, name = '']) => name,
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !known.includes(name) && !ofCommands.includes(name))).toEqual([]);
  });
});
