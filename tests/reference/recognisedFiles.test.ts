import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../models/interchange/decodeText.ts';
import { recogniseFile } from '../../models/interchange/files/recogniseFile.ts';

/** What each file of a folder is recognised as, by its content, and its name where that is not enough. */
function kindsIn(folder: string, ending: string): string[] {
  const names = readdirSync(`../shared/${folder}`).filter((name) => name.endsWith(ending));
  expect(names.length, folder).toBeGreaterThan(0);
  const kinds = names.map((name) => {
    const bytes = readFileSync(`../shared/${folder}/${name}`);
    const isWhole = bytes.length < 5e6;
    const { text } = decodeText(isWhole ? bytes : bytes.subarray(0, 65_536), TextDecoder);
    const found = recogniseFile({ name, size_bytes: bytes.length, bytes, text, isWhole });
    return found.kind === 'recognised' ? found.file.kind : `${name}: ${found.kind}`;
  });
  return [...new Set(kinds)];
}

describe('files as they are found', () => {
  it.each([
    ['weather', '.epw', 'weather'],
    ['golden/tariffs/urdb', '.json', 'utility-rate'],
    ['field/tariff', '.json', 'utility-rate'],
    ['field/plans', '.json', 'plan'],
    ['field/dxf', '.dxf', 'drawing'],
    ['field/desc-units', '.csv', 'netbox'],
    ['field/desc-units', '.yaml', 'netbox'],
    ['field/netbox-table-export', '.csv', 'netbox'],
    ['field/netbox-table-export', '.yaml', 'netbox'],
    ['field/passive-panel', '.csv', 'netbox'],
    ['field/pdu-phantom', '.yaml', 'netbox'],
    ['field/rack-100u', '.csv', 'netbox'],
    ['field/redundant-psu', '.csv', 'netbox'],
    ['field/rest-json', '.json', 'netbox'],
    ['field/status-ignored', '.csv', 'netbox'],
    ['field/switch-as-server', '.csv', 'netbox'],
  ])('in %s (%s) are %s', (folder, ending, kind) => {
    expect(kindsIn(folder, ending)).toEqual([kind]);
  });

  it('of loads in kW are refused, with the command that bills them', () => {
    const bytes = readFileSync('../shared/golden/tariffs/loads/diurnal5MW.csv');
    const { text } = decodeText(bytes, TextDecoder);
    const found = recogniseFile({
      name: 'diurnal5MW.csv',
      size_bytes: bytes.length,
      bytes,
      text,
      isWhole: true,
    });
    expect(found).toMatchObject({ kind: 'refused', message: expect.stringContaining('plenum bill --load') });
  });
});
