import { describe, expect, it } from 'vitest';
import { MAX_POINTS } from '../../../models/interchange/dxf/DxfReading.ts';
import { readDxf } from '../../../models/interchange/dxf/readDxf.ts';
import { columnsOf, outlinesOf } from '../../../models/edit/trace/tracedShapes.ts';
import { readDxfFile } from '../../../client/worker/files/readDxfFile.ts';
import type { UploadedFile } from '../../../client/worker/protocol/UploadedFile.ts';
import { callWorker } from './callWorker.ts';

type Group = readonly [code: number, value: string | number];

const dxf = (entities: readonly Group[], header: readonly Group[] = []): string =>
  [
    [0, 'SECTION'],
    [2, 'HEADER'],
    ...header,
    [0, 'ENDSEC'],
    [0, 'SECTION'],
    [2, 'ENTITIES'],
    ...entities,
    [0, 'ENDSEC'],
    [0, 'EOF'],
  ]
    .map(([code, value]) => `${String(code).padStart(3)}\n${String(value)}\n`)
    .join('');

const units = (code: number): Group[] => [
  [9, '$INSUNITS'],
  [70, code],
];

const polyline = (layer: string, points: readonly (readonly [number, number])[], flags = 1): Group[] => [
  [0, 'LWPOLYLINE'],
  [8, layer],
  [90, points.length],
  [70, flags],
  ...points.flatMap(([x, y]): Group[] => [
    [10, x],
    [20, y],
  ]),
];

const box = (x: number, y: number, width: number, depth: number): readonly (readonly [number, number])[] => [
  [x, y],
  [x + width, y],
  [x + width, y + depth],
  [x, y + depth],
];

const line = (from: readonly [number, number], to: readonly [number, number]): Group[] => [
  [0, 'LINE'],
  [8, 'A-GRID'],
  [10, from[0]],
  [20, from[1]],
  [11, to[0]],
  [21, to[1]],
];

const given = (text: string, name = 'hall.dxf'): UploadedFile => {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.byteLength, arrayBuffer: () => Promise.resolve(bytes.buffer) };
};

const origin = { x_mm: 0, y_mm: 0, mm_per_unit: 1 };

describe('a DXF drawing', () => {
  it('gives lines and polylines with their layers, in the unit of its header', () => {
    const drawing = readDxf(
      dxf([...polyline('A-WALL', box(0, 0, 24, 15)), ...line([0, 5], [24, 5])], units(6)),
    );
    expect(drawing.unit_mm).toBe(1_000);
    expect(drawing.layers).toEqual([
      { name: 'A-WALL', pathCount: 1 },
      { name: 'A-GRID', pathCount: 1 },
    ]);
    expect(drawing.paths.map(({ isClosed, points }) => [isClosed, [...points]])).toEqual([
      [true, [0, 0, 24, 0, 24, 15, 0, 15]],
      [false, [0, 5, 24, 5]],
    ]);
    expect(drawing.remarks).toEqual([]);
  });

  it.each([
    [1, 25.4],
    [2, 304.8],
    [4, 1],
    [5, 10],
    [6, 1_000],
    [0, null],
  ])('whose $INSUNITS is %i has units of %s mm', (code, unit_mm) => {
    expect(readDxf(dxf(line([0, 0], [1, 1]), units(code))).unit_mm).toBe(unit_mm);
  });

  it('of an old release has its polylines as POLYLINE with VERTEX', () => {
    const vertex = (x: number, y: number): Group[] => [
      [0, 'VERTEX'],
      [8, 'WALLS'],
      [10, x],
      [20, y],
    ];
    const old: Group[] = [
      [0, 'POLYLINE'],
      [8, 'WALLS'],
      [66, 1],
      [10, 0],
      [20, 0],
      [70, 1],
      ...box(0, 0, 10, 5).flatMap(([x, y]) => vertex(x, y)),
      [0, 'SEQEND'],
    ];
    const [path] = readDxf(dxf(old)).paths;
    expect(path).toMatchObject({ layer: 'WALLS', isClosed: true });
    expect([...(path?.points ?? [])]).toEqual([0, 0, 10, 0, 10, 5, 0, 5]);
  });

  it('is the same with any line ends', () => {
    const text = dxf(polyline('A', box(0, 0, 10, 5)));
    expect(readDxf(text.replaceAll('\n', '\r\n'))).toEqual(readDxf(text));
  });

  it('draws a bulge of 1 as a half circle', () => {
    const half: Group[] = [
      [0, 'LWPOLYLINE'],
      [8, 'A'],
      [70, 0],
      [10, 0],
      [20, 0],
      [42, 1],
      [10, 10],
      [20, 0],
    ];
    const [path] = readDxf(dxf(half)).paths;
    const points = [...(path?.points ?? [])];
    // A half circle over a chord of 10 round (5, 0); a positive bulge turns left, so that it runs below.
    for (let index = 0; index < points.length; index += 2) {
      const [x = NaN, y = NaN] = [points[index], points[index + 1]];
      expect(Math.hypot(x - 5, y)).toBeCloseTo(5, 9);
      expect(y).toBeLessThanOrEqual(1e-9);
    }
    expect(points.length).toBe(26);
  });

  it('runs the other way if its plane is seen from below', () => {
    const mirrored: Group[] = [...polyline('A', box(0, 0, 10, 5)), [230, -1]];
    expect(readDxf(dxf(mirrored))).toMatchObject({ west: -10, east: 0 });
  });

  it('reports what it does not show, and skips paper space', () => {
    const blocks: Group[] = [
      [0, 'INSERT'],
      [8, 'A'],
      [2, 'DOOR'],
      [0, 'INSERT'],
      [8, 'A'],
      [2, 'DOOR'],
    ];
    const paper: Group[] = [...polyline('PAPER', box(0, 0, 1, 1)), [67, 1]];
    const drawing = readDxf(dxf([...blocks, ...paper, ...line([0, 0], [9, 0])], units(6)));
    expect(drawing.paths).toHaveLength(1);
    expect(drawing.remarks).toEqual([expect.stringContaining('2 × INSERT')]);
  });

  it('that is truncated shows the part before, and reports it', () => {
    const whole = dxf([...line([0, 0], [9, 0]), ...line([0, 1], [9, 1])], units(6));
    const cut = readDxf(whole.slice(0, whole.lastIndexOf('LINE')));
    expect(cut.paths).toHaveLength(1);
    expect(cut.remarks).toEqual([expect.stringContaining('truncated')]);
  });

  it('that is broken in the middle names the line', () => {
    const text = `${dxf(line([0, 0], [9, 0]), units(6)).replace(/ {2}0\nEOF\n$/, '')}rubbish\nmore\n`;
    const at = text.slice(0, text.indexOf('rubbish')).split('\n').length;
    expect(readDxf(text).remarks).toEqual([expect.stringContaining(`invalid at line ${String(at)};`)]);
  });

  it('never shows more points than can be drawn smoothly', () => {
    const many = Array.from({ length: MAX_POINTS / 2 + 5 }, (_, index) =>
      line([index, 0], [index, 1]),
    ).flat();
    const drawing = readDxf(dxf(many, units(4)));
    expect(drawing.paths).toHaveLength(MAX_POINTS / 2);
    expect(drawing.remarks).toEqual([expect.stringContaining('first 200,000 points')]);
  });

  it.each([
    ['', 'Not a DXF'],
    ['hello\nworld\n', 'Not a DXF'],
    ['{"name":"plan"}', 'Not a DXF'],
    [dxf([]), 'has no lines'],
    [dxf([[0, 'SPLINE']]), 'only 1 × SPLINE'],
  ])('is rejected if it is invalid: %j', (text, reason) => {
    expect(() => readDxf(text)).toThrow(reason);
  });

  it('without finite numbers has no such line', () => {
    const drawing = readDxf(
      dxf(
        [
          ...polyline('A', [
            [NaN, 0],
            [1, 1],
          ]),
          ...line([0, 0], [9, 0]),
        ],
        units(6),
      ),
    );
    expect(drawing.remarks).toEqual([expect.stringContaining('1 line without readable points')]);
    expect([drawing.west, drawing.east]).toEqual([0, 9]);
  });
});

describe('a DXF file', () => {
  it('of 300 MB is rejected before a byte of it is read', async () => {
    let wasRead = false;
    const file: UploadedFile = {
      name: 'campus.dxf',
      size: 300 * 1024 * 1024,
      arrayBuffer: () => {
        wasRead = true;
        return Promise.reject(new Error('read'));
      },
    };
    const outcome = await callWorker('readDxf', file);
    expect(outcome).toMatchObject({
      isDone: false,
      message: expect.stringMatching(/300 MiB; DXF files are limited to 50 MiB/),
    });
    expect(wasRead).toBe(false);
  });

  it.each([
    ['AutoCAD Binary DXF\r\n\u001a\u0000', 'binary'],
    ['AC1032\u0000\u0000', 'DWG'],
    ['%PDF-1.7\n', 'PDF'],
  ])('that is binary is rejected with a remedy: %j', async (text, word) => {
    const outcome = await callWorker('readDxf', given(text));
    expect(outcome).toMatchObject({ isDone: false, message: expect.stringContaining(word) });
  });

  it('with names in Windows-1252 is read', async () => {
    const bytes = Uint8Array.from(dxf(polyline('W\u00e4nde', box(0, 0, 10, 5))), (letter) =>
      letter.charCodeAt(0),
    );
    const file: UploadedFile = {
      name: 'a.dxf',
      size: bytes.length,
      arrayBuffer: () => Promise.resolve(bytes.buffer),
    };
    expect(await readDxfFile(file)).toMatchObject({ layers: [{ name: 'Wände', pathCount: 1 }] });
  });
});

describe('closed lines of a drawing', () => {
  const drawing = readDxf(
    dxf(
      [
        ...polyline('A-WALL', box(100, 50, 24, 15)),
        ...polyline('A-COLS', box(106, 55, 0.6, 0.4)),
        ...polyline('A-COLS', box(112, 55, 0.6, 0.4)),
        ...polyline('A-COLS', box(112, 55, 0.6, 0.4)),
        ...polyline('A-COLS', [
          [118, 55],
          [118.6, 55.3],
          [118.3, 55.9],
          [117.7, 55.6],
        ]),
      ],
      units(6),
    ),
  );
  const layers = new Set(drawing.layers.map(({ name }) => name));
  const placement = { ...origin, mm_per_unit: 1_000 };

  it('are outlines of rooms, from the south-west corner of the drawing', () => {
    expect(outlinesOf(drawing, placement, layers)).toEqual([
      {
        layer: 'A-WALL',
        area_m2: 360,
        corners: [
          { x_mm: 0, y_mm: 0 },
          { x_mm: 24_000, y_mm: 0 },
          { x_mm: 24_000, y_mm: 15_000 },
          { x_mm: 0, y_mm: 15_000 },
        ],
      },
    ]);
  });

  it('are columns if they are axis-parallel rectangles, without duplicates', () => {
    expect(columnsOf(drawing, placement, layers)).toEqual([
      { x_mm: 6_000, y_mm: 5_000, width_mm: 600, depth_mm: 400 },
      { x_mm: 12_000, y_mm: 5_000, width_mm: 600, depth_mm: 400 },
    ]);
  });

  it('are made of single lines too, in any direction', () => {
    const walls = [
      ...line([0, 0], [10, 0]),
      ...line([10, 5], [10, 0]),
      ...line([0, 5], [10, 5]),
      ...line([0, 5], [0, 0]),
      ...line([20, 0], [30, 0]),
    ];
    const [outline, ...others] = outlinesOf(readDxf(dxf(walls)), placement, new Set(['A-GRID']));
    expect(others).toEqual([]);
    expect(outline?.area_m2).toBe(50);
    // A line that ends at a corner makes it a crossing, where the direction of the wall is ambiguous.
    const crossed = readDxf(dxf([...walls, ...line([10, 0], [15, 0])]));
    expect(crossed.loops).toEqual([]);
  });

  it('are used only on visible layers', () => {
    expect(outlinesOf(drawing, placement, new Set(['A-COLS']))).toEqual([]);
    expect(columnsOf(drawing, placement, new Set(['A-WALL']))).toEqual([]);
  });

  it('lose corners on a straight side and duplicate corners', () => {
    const crooked = readDxf(
      dxf(
        polyline(
          'A',
          [
            [0, 0],
            [5, 0],
            [10, 0],
            [10, 0],
            [10, 5],
            [0, 5],
            [0, 0],
          ],
          0,
        ),
      ),
    );
    const [outline] = outlinesOf(crooked, placement, new Set(['A']));
    expect(outline?.corners).toEqual([
      { x_mm: 0, y_mm: 0 },
      { x_mm: 10_000, y_mm: 0 },
      { x_mm: 10_000, y_mm: 5_000 },
      { x_mm: 0, y_mm: 5_000 },
    ]);
  });
});
