import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../models/interchange/decodeText.ts';
import { fileKinds, type FileRecognition } from '../../../models/interchange/files/FileRecognition.ts';
import { recogniseFile } from '../../../models/interchange/files/recogniseFile.ts';
import { fileKindLabels } from '../../../models/present/words/fileKindLabels.ts';
import { EPW_HEADER } from '../../support/epwText.ts';
import { exampleText } from '../../support/plans.ts';
import { rateRecord } from '../../support/rateRecord.ts';
import { runs } from '../../support/runs.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** As the shell looks at a file: its bytes, and its text by their encoding. */
function look(name: string, content: string | Uint8Array, change: object = {}): FileRecognition {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const { text } = decodeText(bytes, TextDecoder);
  return recogniseFile({ name, size_bytes: bytes.length, bytes, text, isWhole: true, ...change });
}

/** The kind; several joined by "or"; the refusal. */
function kindOf(name: string, content: string | Uint8Array): string {
  const found = look(name, content);
  if (found.kind === 'recognised') return found.file.kind;
  return found.kind === 'ambiguous' ? found.candidates.map(({ kind }) => kind).join(' or ') : found.message;
}

const json = (value: unknown): string => JSON.stringify(value);
const lines = (...all: string[]): string => all.join('\n');
const hours = (value: string): string => Array<string>(48).fill(value).join('\n');

const NORMALS = lines(
  'month,dryBulbMean_C,dryBulbDailyMax_C,dryBulbDailyMin_C,dewPointMean_C,pressure_Pa',
  '1,3,5,0,0,99999',
);
const DXF = lines('  0', 'SECTION', '  2', 'HEADER', '  0', 'ENDSEC', '  0', 'EOF');
const ELECTRICITY_MAPS = lines(
  'Datetime (UTC),Country,Zone name,Zone id,Carbon intensity gCO₂eq/kWh (direct),Carbon intensity gCO₂eq/kWh (Life cycle),Carbon-free energy percentage (CFE%),Data source',
  '2024-01-01 00:00:00,Germany,Germany,DE,321.5,389.7,55.1,entsoe.eu',
);

describe('a file is recognised by its content', () => {
  it.each<[kind: string, name: string, content: string]>([
    ['plan', 'any.txt', exampleText('air-vs-liquid')],
    ['plan', 'plan.json', `\uFEFF\n ${exampleText('mixed-hall')}`],
    ['plan', 'newer.json', json({ schemaVersion: 99, halls: {}, racks: {} })],
    ['utility-rate', 'one.json', json(rateRecord)],
    ['utility-rate', 'list.txt', json([rateRecord, rateRecord])],
    ['utility-rate', 'answer.json', json({ items: [rateRecord] })],
    ['weather', 'x.epw', lines(...EPW_HEADER)],
    ['weather', 'x.csv', `\uFEFF${EPW_HEADER.join('\r\n')}`],
    ['weather', 'normals.csv', NORMALS],
    ['weather', 'normals.csv', `# a comment\n${NORMALS}`],
    ['drawing', 'hall.dxf', DXF],
    ['drawing', 'hall.txt', DXF.replaceAll('\n', '\r\n')],
    ['drawing', 'hall.dxf', lines('999', 'made by a program', DXF)],
    [
      'image',
      'hall.svg',
      '<?xml version="1.0"?>\n<!-- made up -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
    ],
    ['image', 'hall.xml', '<svg viewBox="0 0 1 1"></svg>'],
    ['equipment-list', 'inventory.csv', lines('Rack,Model,Manufacturer,U Height,Power (W)', 'A1,x,y,2,500')],
    ['equipment-list', 'titled.csv', lines('Inventory of hall 3', '', 'Rack,Model,Qty', 'A1,x,2')],
    ['equipment-list', 'racks.csv', lines('Cabinet;Room;kW', 'A1;Hall;5')],
    [
      'equipment-list',
      'device-list.csv',
      lines('option,rack,rackName,contents,device,deviceName', ',a,A,d,dgx-h100,'),
    ],
    ['equipment-list', 'a.xlsx', 'PK\u0003\u0004\u0014\u0000[Content_Types].xml'],
    ['netbox', 'type.yaml', lines('---', 'manufacturer: NVIDIA', 'model: DGX H100', 'slug: dgx-h100')],
    ['netbox', 'type.yml', lines('# a comment', 'model: DGX H100', 'u_height: 8')],
    ['netbox', 'racks.csv', lines('name,site,rack_type,status', 'R1,Dallas,48U,active')],
    ['netbox', 'export.csv', lines('Name;Site;Location;Status;Height', 'R1;Dallas;Hall;Active;42')],
    [
      'netbox',
      'devices.csv',
      lines('name,role,manufacturer,device_type,site,rack,position,face', 'a,b,c,d,e,f,1,front'),
    ],
    [
      'netbox',
      'racks.json',
      json({ count: 1, next: null, results: [{ id: 1, url: 'https://x/api/dcim/racks/1/', name: 'R1' }] }),
    ],
    ['carbon-series', 'DE_2024_hourly.csv', ELECTRICITY_MAPS],
    ['carbon-series', 'x.csv', lines('datetime;carbon intensity g/kWh', '2024-01-01T00:00Z;320')],
    ['carbon-series', 'x.csv', lines('time,gCO2/kWh', '2024-01-01T00:00Z,320')],
    ['carbon-series', 'dated.csv', lines('2024-01-01T00:00Z,320', '2024-01-01T01:00Z,310')],
    [
      'carbon-series',
      'em.json',
      json({
        zone: 'DE',
        history: [{ zone: 'DE', carbonIntensity: 302, datetime: '2024-01-01T00:00:00.000Z' }],
      }),
    ],
    [
      'carbon-series',
      'em.json',
      json({ zone: 'DE', data: [{ carbonIntensity: 302, datetime: '2024-01-01T00:00:00.000Z' }] }),
    ],
    [
      'carbon-series',
      'gb.json',
      json({
        data: [
          {
            from: '2024-01-01T00:00Z',
            to: '2024-01-01T00:30Z',
            intensity: { forecast: 100, actual: 98, index: 'low' },
          },
        ],
      }),
    ],
    ['utilisation-series', 'u.csv', `utilisationFraction\n${hours('0.85')}`],
    ['utilisation-series', 'u.csv', `hour;utilisation\n0;0,85\n1;0,9`],
    ['utilisation-series', 'u.csv', hours('0.5')],
    ['utilisation-series', 'u.csv', `GPU utilization %\n${hours('85')}`],
    ['system-peaks', 'peaks.csv', lines('2018-07-16T17:00', '2018-08-02 16:00')],
    ['system-peaks', 'peaks.txt', lines('07-16 17:00', '08-02 16:00')],
    [
      'rack-list',
      'racks.csv',
      lines('label,rack,x_mm,y_mm,facing_deg,width_mm,depth_mm,weight_kg', 'A01,DGX,0,0,0,600,1200,900'),
    ],
  ])('as %s: %s', (kind, name, content) => {
    expect(kindOf(name, content)).toBe(kind);
  });

  it.each<[kind: string, bytes: readonly number[]]>([
    ['image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]],
    ['image', [0xff, 0xd8, 0xff, 0xe0, 0, 0x10]],
    ['weather-archive', [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]],
  ])('as %s by its first bytes', (kind, bytes) => {
    expect(kindOf('file', Uint8Array.from(bytes))).toBe(kind);
  });

  it('in UTF-16 as in UTF-8', () => {
    const text = `\uFEFF${lines('name;site;rack_type', 'R1;Zürich;48U')}`;
    const wide = new Uint8Array(text.length * 2);
    for (let index = 0; index < text.length; index += 1)
      new DataView(wide.buffer).setUint16(index * 2, text.charCodeAt(index), true);
    expect(kindOf('racks.csv', wide)).toBe('netbox');
  });

  it('by its beginning if it is large', () => {
    const beginning = exampleText('hall-20mw').slice(0, 3000);
    const found = look('large.json', beginning, { isWhole: false, size_bytes: 60e6 });
    expect(found).toMatchObject({ kind: 'recognised', file: { kind: 'plan' } });
  });

  it('as a plan or a rate also with an error in its JSON, which the reader of the kind locates', () => {
    expect(kindOf('plan.json', exampleText('air-vs-liquid').slice(0, -20))).toBe('plan');
    expect(kindOf('rate.json', json(rateRecord).slice(0, -2))).toBe('utility-rate');
  });
});

describe('a file that may be of several kinds', () => {
  it('is asked about: a number a line up to 100 is an intensity or a percentage', () => {
    expect(kindOf('values.csv', hours('85'))).toBe('carbon-series or utilisation-series');
    expect(kindOf('values.csv', hours('320'))).toBe('carbon-series');
  });

  it('states what was found of each', () => {
    const found = look('values.csv', hours('85'));
    expect(found.kind === 'ambiguous' && found.candidates.every(({ reason }) => reason.length > 5)).toBe(
      true,
    );
  });
});

describe('a file that Plenum does not read', () => {
  it.each<[words: string, name: string, content: string]>([
    ['empty', 'a.json', ''],
    ['only blank lines', 'a.json', '\n \n'],
    ['only comments', 'a.csv', '# a\n# b'],
    ['cannot be read', 'a.json', '{"a": '],
    ['neither a plan', 'a.json', json({ hello: 1 })],
    ['neither a plan', 'a.json', '[]'],
    ['neither a plan', 'a.json', json({ name: 'package', version: '1.0.0', dependencies: {} })],
    [
      'a report of Plenum',
      'report.json',
      json({ plan: { name: 'x' }, library: { hash: 'y' }, currency: 'USD', options: [] }),
    ],
    ['GeoJSON', 'a.json', json({ type: 'FeatureCollection', features: [] })],
    ['OpenAPI', 'a.json', json({ openapi: '3.1.0', paths: {} })],
    [
      'marginal',
      'a.json',
      json({ data: [{ point_time: '2024-01-01T00:00Z', value: 870 }], meta: { signal_type: 'co2_moer' } }),
    ],
    ['XML or HTML', 'a.html', '<!doctype html><html><body></body></html>'],
    ['without a field of NetBox', 'a.yaml', lines('services:', '  web:', '    image: nginx')],
    ['plenum bill --load', 'load.csv', lines('load_kW', '1000', '1100')],
    ['plenum bill --load', 'load.csv', hours('12500')],
    ['“City”, “Population”', 'a.csv', lines('City,Population,Area', 'Oslo,700000,454')],
    ['“1 2 3”', 'a.txt', lines('1 2 3', '4 5 6')],
    ['not in a form', 'a.txt', lines('1,2,3', '4,5,6')],
    ['PDF', 'a.pdf', '%PDF-1.7\n'],
    ['DWG', 'a.dxf', 'AC1032 '],
    ['binary', 'a.dxf', 'AutoCAD Binary DXF\r\n\u001a'],
    ['a document of Office', 'a.docx', 'PK\u0003\u0004\u0014\u0000[Content_Types].xml'],
    ['its format is not known', 'a.bin', 'abc\u0000def'],
  ])('is told apart, with words: %s', (words, name, content) => {
    const found = look(name, content);
    expect(found.kind).toBe('refused');
    expect(found.kind === 'refused' && found.message).toContain(words);
  });

  it('is told what to do with a workbook of Excel 97', () => {
    const found = kindOf('a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]));
    expect(found).toBe('This is a file of an older Microsoft Office (.xls): save the table as .xlsx or CSV.');
  });

  it('is not even read if it is huge', () => {
    expect(look('a.csv', 'x', { size_bytes: 3e9 })).toMatchObject({
      kind: 'refused',
      message: 'The file has 2,862 MiB; the largest file that Plenum reads has 128 MiB.',
    });
  });

  it('is refused or recognised, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['recognised', 'ambiguous', 'refused']).toContain(look('any', bytes).kind);
      }),
      { seed: 5, numRuns: runs(300) },
    );
  });
});

describe('the kinds of files', () => {
  it('have a name and a use each', () => {
    expect(Object.keys(fileKindLabels).sort()).toEqual([...fileKinds].sort());
  });
});
