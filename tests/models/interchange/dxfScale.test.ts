import { describe, expect, it } from 'vitest';
import type { DxfDrawing } from '../../../models/interchange/dxf/DxfDrawing.ts';
import { readDxf } from '../../../models/interchange/dxf/readDxf.ts';

type Group = readonly [code: number, value: string | number];

const section = (name: string, groups: readonly Group[]): Group[] => [
  [0, 'SECTION'],
  [2, name],
  ...groups,
  [0, 'ENDSEC'],
];
const dxf = (
  entities: readonly Group[],
  header: readonly Group[] = [],
  blocks: readonly Group[] = [],
): string =>
  [
    ...section('HEADER', header),
    ...section('BLOCKS', blocks),
    ...section('ENTITIES', entities),
    [0, 'EOF'] as const,
  ]
    .map(([code, value]) => `${String(code)}\n${String(value)}\n`)
    .join('');

const units = (insunits: number | undefined, measurement?: number): Group[] => [
  ...(insunits === undefined
    ? []
    : ([
        [9, '$INSUNITS'],
        [70, insunits],
      ] as const)),
  ...(measurement === undefined
    ? []
    : ([
        [9, '$MEASUREMENT'],
        [70, measurement],
      ] as const)),
];
const box = (width: number, depth: number, layer = 'WALL', x = 0, y = 0): Group[] => [
  [0, 'LWPOLYLINE'],
  [8, layer],
  [70, 1],
  ...[
    [x, y],
    [x + width, y],
    [x + width, y + depth],
    [x, y + depth],
  ].flatMap(([cornerX = 0, cornerY = 0]): Group[] => [
    [10, cornerX],
    [20, cornerY],
  ]),
];
const plane = (x: number, y: number, z: number): Group[] => [
  [210, x],
  [220, y],
  [230, z],
];

/** Width and depth in metres as the page shows the drawing. */
function size_m({ west, south, east, north, unit_mm, likelyUnit_mm }: DxfDrawing): number[] {
  const scale = (unit_mm ?? likelyUnit_mm ?? NaN) / 1000;
  return [(east - west) * scale, (north - south) * scale].map((metres) => Number(metres.toFixed(4)));
}

describe('the unit of a drawing', () => {
  it.each([
    ['millimetres', 4, 30_000, 20_000, 30],
    ['US survey feet', 21, 100, 60, 30.4801],
    ['US survey inches', 22, 1200, 720, 30.4801],
    ['feet', 2, 100, 60, 30.48],
    ['decimetres', 14, 300, 200, 30],
  ])('is %s as the header states', (_, code, width, depth, width_m) => {
    const drawing = readDxf(dxf(box(width, depth), units(code, code === 4 || code === 14 ? 1 : 0)));
    expect(size_m(drawing)[0]).toBe(width_m);
    expect(drawing.remarks).toEqual([]);
  });

  it('is that of the measurement if only it gives a floor plan: 30,000 inches are 762 m', () => {
    const drawing = readDxf(dxf(box(30_000, 20_000), units(1, 1)));
    expect(size_m(drawing)).toEqual([30, 20]);
    expect(drawing.remarks).toEqual([
      'The header states inches ($INSUNITS) and metric measurement ($MEASUREMENT). In inches the drawing is 762 × 508 m, in millimetres 30 × 20 m: read in millimetres.',
    ]);
    expect(size_m(readDxf(dxf(box(1200, 720), units(4, 0))))).toEqual([30.48, 18.288]);
  });

  it('is the stated one if both give a floor plan, which is said', () => {
    const drawing = readDxf(dxf(box(100, 60), units(2, 1)));
    expect(size_m(drawing)).toEqual([30.48, 18.288]);
    expect(drawing.remarks).toEqual([
      expect.stringContaining('Read in feet, the drawing is 30.48 × 18.29 m: check'),
    ]);
  });

  it.each([
    [1, 30_000, [30, 20]],
    [1, 30, [30, 20]],
    [0, 1200, [30.48, 20.32]],
    [undefined, 24, [24, 16]],
  ])(
    'that is not stated is taken from measurement %s and size, which is said',
    (measurement, width, metres) => {
      const drawing = readDxf(dxf(box(width, (width * 2) / 3), units(undefined, measurement)));
      expect(drawing.unit_mm).toBeNull();
      expect(size_m(drawing)).toEqual(metres);
      expect(drawing.remarks).toEqual([expect.stringContaining('The file states no unit. In ')]);
    },
  );

  it('is doubted for a drawing too small for a room or too large for a site', () => {
    expect(readDxf(dxf(box(841, 594), units(4, 1))).remarks).toEqual([
      'In millimetres the drawing is 0.84 × 0.59 m, too small for a room: it may be a sheet frame, or the unit is wrong. In centimetres it would be 8.41 × 5.94 m.',
    ]);
    expect(readDxf(dxf(box(30, 20), units(4, 1))).remarks).toEqual([
      expect.stringContaining(
        'too small for a room: it may be a sheet frame, or the unit is wrong. In metres it would be 30 × 20 m.',
      ),
    ]);
    expect(
      readDxf(dxf([...box(30, 20), ...box(1, 1, 'NORTH', 450_000, 5_400_000)], units(6, 1))).remarks,
    ).toEqual([expect.stringContaining('too large for a site: lines may lie far away')]);
  });

  it('does not depend on where the drawing is: coordinates of a map', () => {
    const drawing = readDxf(dxf(box(30_000, 20_000, 'WALL', 450_000_000, 5_400_000_000), units(4, 1)));
    expect(size_m(drawing)).toEqual([30, 20]);
    expect(drawing.remarks).toEqual([]);
  });
});

describe('a plane of a line', () => {
  it('seen from below is mirrored, which is said', () => {
    const drawing = readDxf(dxf([...box(-30_000, 20_000), ...plane(0, 0, -1)], units(4, 1)));
    expect([drawing.west, drawing.east]).toEqual([0, 30_000]);
    expect(drawing.remarks).toEqual([expect.stringContaining('1 line drawn in a plane seen from below')]);
  });

  it('tilted by 60° is shown from above, half as deep, which is said', () => {
    // Turned about the x axis the normal is (0, -sin 60°, cos 60°): the x axis stays, the y axis is foreshortened.
    const drawing = readDxf(dxf([...box(30_000, 20_000), ...plane(0, -Math.sqrt(0.75), 0.5)], units(4, 1)));
    expect(size_m(drawing)).toEqual([30, 10]);
    expect(drawing.remarks).toEqual([
      expect.stringContaining('1 line in tilted planes (extrusion not vertical)'),
    ]);
  });

  it('does not move lines and polylines in space, which are in world coordinates', () => {
    const line: Group[] = [
      [0, 'LINE'],
      [8, 'A'],
      [10, 0],
      [20, 0],
      [11, 30_000],
      [21, 20_000],
      ...plane(0, 0, -1),
    ];
    expect(readDxf(dxf(line, units(4, 1)))).toMatchObject({ west: 0, east: 30_000, remarks: [] });
    const vertex = (x: number, y: number): Group[] => [
      [0, 'VERTEX'],
      [8, 'A'],
      [10, x],
      [20, y],
      [70, 32],
    ];
    const inSpace: Group[] = [
      [0, 'POLYLINE'],
      [8, 'A'],
      [70, 8],
      ...plane(0, 0, -1),
      ...vertex(0, 0),
      ...vertex(30_000, 20_000),
      [0, 'SEQEND'],
    ];
    expect(readDxf(dxf(inSpace, units(4, 1)))).toMatchObject({ west: 0, east: 30_000, remarks: [] });
  });
});

describe('walls in blocks', () => {
  const hall = (
    name: string,
    content: readonly Group[],
    base: readonly [number, number] = [0, 0],
  ): Group[] => [
    [0, 'BLOCK'],
    [8, '0'],
    [2, name],
    [70, 0],
    [10, base[0]],
    [20, base[1]],
    [3, name],
    ...content,
    [0, 'ENDBLK'],
    [8, '0'],
  ];
  const insert = (name: string, ...groups: Group[]): Group[] => [
    [0, 'INSERT'],
    [8, 'HALLS'],
    [2, name],
    ...groups,
  ];

  it('are drawn where the block is inserted: moved, scaled, turned', () => {
    const blocks = hall('HALL', box(30_000, 20_000, '0', 5000, 5000), [5000, 5000]);
    const drawing = readDxf(
      dxf(insert('hall', [10, 1000], [20, 2000], [41, 2], [42, 2], [50, 90]), units(4, 1), blocks),
    );
    // 60 x 40 m turned left: 40 m to the west of the point, 60 m to its north.
    expect([drawing.west, drawing.south, drawing.east, drawing.north].map(Math.round)).toEqual([
      -39_000, 2000, 1000, 62_000,
    ]);
    expect(drawing.layers).toEqual([{ name: 'HALLS', pathCount: 1 }]);
    expect(drawing.remarks).toEqual([]);
  });

  it('are drawn in arrays and within other blocks, on their own layers', () => {
    const blocks = [
      ...hall('COLUMN', box(500, 500, 'COLS')),
      ...hall('GRID', insert('COLUMN', [10, 0], [20, 0], [70, 3], [71, 2], [44, 6000], [45, 8000])),
    ];
    const drawing = readDxf(dxf(insert('GRID', [10, 100], [20, 0]), units(4, 1), blocks));
    expect(drawing.layers).toEqual([{ name: 'COLS', pathCount: 6 }]);
    expect([drawing.west, drawing.east, drawing.north]).toEqual([100, 12_600, 8500]);
  });

  it('that contain themselves end, and unused blocks are not drawn', () => {
    const blocks = [
      ...hall('A', [...box(30_000, 20_000), ...insert('A', [10, 1], [20, 0])]),
      ...hall('B', box(1, 1)),
    ];
    const drawing = readDxf(dxf(insert('A', [10, 0], [20, 0]), units(4, 1), blocks));
    expect(drawing.paths).toHaveLength(8);
    expect(size_m(drawing)).toEqual([30.007, 20]);
  });

  it('that the file does not contain are missed, and the frame alone is too small', () => {
    const drawing = readDxf(
      dxf([...insert('HALL', [10, 0], [20, 0]), ...box(841, 594, 'FRAME')], units(4, 1)),
    );
    expect(drawing.remarks).toEqual([
      expect.stringContaining('too small for a room'),
      'Not shown: 1 × INSERT. Blocks (INSERT) that the file does not contain may hold the walls: bind references, or explode the blocks and curves.',
    ]);
  });

  it('are not confused by texts and points between their lines', () => {
    const text: Group[] = [
      [0, 'TEXT'],
      [8, 'T'],
      [10, 77],
      [20, 88],
      [2, 'NAME'],
      [1, 'Hall'],
    ];
    const blocks = hall('HALL', [...text, ...box(30_000, 20_000), ...text]);
    const drawing = readDxf(dxf(insert('HALL', [10, 0], [20, 0]), units(4, 1), blocks));
    expect([drawing.west, drawing.south]).toEqual([0, 0]);
    expect(size_m(drawing)).toEqual([30, 20]);
  });
});
