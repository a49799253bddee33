import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unique } from '../../../models/interchange/netbox/ids.ts';
import { UsedNames } from '../../../models/interchange/netbox/UsedNames.ts';
import { runs } from '../../support/runs.ts';
import { imported } from './netboxFiles.ts';

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** What is said of a file of YAML beside a rack. */
function saidOf(yaml: string): string {
  const files = { 'racks.csv': 'site,location,name,u_height\nDC1,Hall A,R1,42\n', 'y.yaml': yaml };
  return imported(files)
    .review.map(({ path, message }) => `${path} ${message}`)
    .filter((text) => text.startsWith('y.yaml'))
    .join();
}

describe('YAML that would take long', () => {
  it.each([
    [
      'many aliases',
      lines(300, (at) => `k${String(at)}: &a${String(at)} 1\nz${String(at)}: *a${String(at)}\n`),
    ],
    ['aliases in keys', `a: &a 1\n${lines(300, (at) => `? [${String(at)}, *a]\n: 1\n`)}`],
  ])('%s is refused, since each is looked for among all anchors', (_, text) => {
    expect(saidOf(text)).toMatch(/aliases multiply/);
  });

  it.each([
    ['brackets', ']'.repeat(300_001), /too many items/],
    ['documents', '---\na: 1\n'.repeat(5001), /at most 5000 documents/],
    ['directives', `${lines(21, (at) => `%TAG !t${String(at)}! tag:x:\n`)}---\na: 1\n`, /at most 20 lines/],
  ])('too many %s are refused before they are parsed', (_, text, said) => {
    expect(saidOf(text)).toMatch(said);
  });

  it('an ordered map is read as a list, whose keys are not compared with each other', () => {
    expect(saidOf('a: !!omap\n - k: 1\n - k: 2\n')).toMatch(/it has a/);
  });

  it.each(['a: 1\nb: 2\na: 3\n', 'b: {a: 1, a: 2}\n', '? {a: 1, a: 2}\n: 1\n'])(
    'a key that occurs twice in one map is still said: %j',
    (text) => {
      expect(saidOf(text)).toMatch(/the key "a" occurs twice/);
    },
  );
});

/** The lowest number that is free, found by trying all. */
function numberedPlainly(name: string, taken: Set<string>, longest: number): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
    const ending = `-${String(number)}`;
    free = name.slice(0, longest - ending.length) + ending;
  }
  taken.add(free.toLowerCase());
  return free;
}

describe('names that are in use', () => {
  it('get the lowest number that is free, as if all were tried', () => {
    const name = fc.stringMatching(/^[aA]{1,5}(-[1-9])?$/);
    const property = fc.property(fc.array(name, { maxLength: 40 }), (names) => {
      const used = new UsedNames(['aa-3']);
      const taken = new Set(['aa-3']);
      for (const each of names) {
        expect(unique(each, used, 6)).toBe(numberedPlainly(each.slice(0, 6), taken, 6));
      }
    });
    fc.assert(property, { seed: 20_261_130, numRuns: runs(300) });
  });

  it('are numbered without trying all numbers again for each name that is cut', () => {
    // 20,000 names of 64 letters, alike but for their last six, each twice: 100 million attempts if each began at 2.
    const used = new UsedNames();
    const begin = 'p'.repeat(58);
    let last = '';
    for (let index = 0; index < 40_000; index += 1) {
      last = unique(begin + String(Math.floor(index / 2)).padStart(6, '0'), used);
    }
    expect(last).toMatch(/-15799$/);
  });
});

describe('more racks than a plan may have', () => {
  it('are refused before devices are read', () => {
    const racks = `site,location,name,u_height\n${lines(20_001, (at) => `DC1,Hall A,R${String(at)},42\n`)}`;
    expect(() => imported({ 'racks.csv': racks })).toThrow('racks has 20001 entries; at most 20000');
  });
});
