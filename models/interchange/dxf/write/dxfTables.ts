import { DXF_APPLICATION } from '../dxfApplication.ts';
import { addGroups, dxfNumber, type DxfHandles, type DxfLines } from './dxfGroups.ts';
import { sheetLayers, type SheetLayerLook } from './sheetLayers.ts';

/** What the tables of a drawing state. */
export interface DxfTables {
  readonly handles: DxfHandles;
  /** Records of blocks: name, handle, and the handle of the layout of a space; 0 for others. */
  readonly records: readonly { readonly name: string; readonly handle: string; readonly layout: string }[];
  /** Centre and height of the first view. */
  readonly view: { readonly at: readonly [number, number]; readonly height: number };
}

type Group = readonly [number, string | number];

/**
 * The tables that a drawing of release 2000 needs: views, line types, layers, text styles, applications, dimension styles and records of blocks.
 *
 * Source: Autodesk, DXF Reference, TABLES.
 */
export function addTables(lines: DxfLines, { handles, records, view }: DxfTables): void {
  const table = (
    name: string,
    rows: readonly ((owner: string) => readonly Group[])[],
    extra: readonly Group[] = [],
  ): void => {
    const owner = handles.next();
    addGroups(
      lines,
      [0, 'TABLE'],
      [2, name],
      [5, owner],
      [330, '0'],
      [100, 'AcDbSymbolTable'],
      [70, rows.length],
      ...extra,
    );
    for (const row of rows) addGroups(lines, ...row(owner));
    addGroups(lines, [0, 'ENDTAB']);
  };
  const record =
    (kind: string, marker: string, groups: readonly Group[], handle = handles.next()) =>
    (owner: string): readonly Group[] => [
      [0, kind],
      [kind === 'DIMSTYLE' ? 105 : 5, handle],
      [330, owner],
      [100, 'AcDbSymbolTableRecord'],
      [100, marker],
      ...groups,
    ];
  addGroups(lines, [0, 'SECTION'], [2, 'TABLES']);
  table('VPORT', [record('VPORT', 'AcDbViewportTableRecord', viewGroups(view))]);
  table('LTYPE', [
    record('LTYPE', 'AcDbLinetypeTableRecord', lineTypeGroups('ByBlock', [])),
    record('LTYPE', 'AcDbLinetypeTableRecord', lineTypeGroups('ByLayer', [])),
    record('LTYPE', 'AcDbLinetypeTableRecord', lineTypeGroups('CONTINUOUS', [])),
    record('LTYPE', 'AcDbLinetypeTableRecord', lineTypeGroups('DASHED', [200, -100])),
  ]);
  const zero: SheetLayerLook = { colour: 7, width: 25, lineType: 'CONTINUOUS' };
  table(
    'LAYER',
    Object.entries({ '0': zero, ...sheetLayers }).map(([name, look]) =>
      record('LAYER', 'AcDbLayerTableRecord', layerGroups(name, look)),
    ),
  );
  table('STYLE', [record('STYLE', 'AcDbTextStyleTableRecord', styleGroups)]);
  table('VIEW', []);
  table('UCS', []);
  table('APPID', [
    record('APPID', 'AcDbRegAppTableRecord', [
      [2, 'ACAD'],
      [70, 0],
    ]),
    record('APPID', 'AcDbRegAppTableRecord', [
      [2, DXF_APPLICATION],
      [70, 0],
    ]),
  ]);
  table(
    'DIMSTYLE',
    [
      record('DIMSTYLE', 'AcDbDimStyleTableRecord', [
        [2, 'STANDARD'],
        [70, 0],
      ]),
    ],
    [
      [100, 'AcDbDimStyleTable'],
      [71, 1],
    ],
  );
  table(
    'BLOCK_RECORD',
    records.map(({ name, handle, layout }) =>
      record(
        'BLOCK_RECORD',
        'AcDbBlockTableRecord',
        [
          [2, name],
          [340, layout],
        ],
        handle,
      ),
    ),
  );
  addGroups(lines, [0, 'ENDSEC']);
}

const viewGroups = ({ at: [x, y], height }: DxfTables['view']): Group[] => [
  [2, '*ACTIVE'],
  [70, 0],
  ...(
    [
      [10, 0],
      [20, 0],
      [11, 1],
      [21, 1],
    ] as const
  ).map(([code, value]): Group => [code, dxfNumber(value)]),
  [12, dxfNumber(x)],
  [22, dxfNumber(y)],
  ...(
    [
      [13, 0],
      [23, 0],
      [14, 10],
      [24, 10],
      [15, 10],
      [25, 10],
      [16, 0],
      [26, 0],
      [36, 1],
      [17, 0],
      [27, 0],
      [37, 0],
    ] as const
  ).map(([code, value]): Group => [code, dxfNumber(value)]),
  [40, dxfNumber(height)],
  [41, '1.5'],
  [42, '50.0'],
  [43, '0.0'],
  [44, '0.0'],
  [50, '0.0'],
  [51, '0.0'],
  [71, 0],
  [72, 1000],
  [73, 1],
  [74, 3],
  [75, 0],
  [76, 0],
  [77, 0],
  [78, 0],
];

function lineTypeGroups(name: string, dashes: readonly number[]): Group[] {
  const length = dashes.reduce((sum, dash) => sum + Math.abs(dash), 0);
  return [
    [2, name],
    [70, 0],
    [3, ''],
    [72, 65],
    [73, dashes.length],
    [40, dxfNumber(length)],
    ...dashes.flatMap((dash): Group[] => [
      [49, dxfNumber(dash)],
      [74, 0],
    ]),
  ];
}

const layerGroups = (name: string, { colour, width, lineType }: SheetLayerLook): Group[] => [
  [2, name],
  [70, 0],
  [62, colour],
  [6, lineType],
  [370, width],
];

const styleGroups: readonly Group[] = [
  [2, 'STANDARD'],
  [70, 0],
  [40, '0.0'],
  [41, '1.0'],
  [50, '0.0'],
  [71, 0],
  [42, '2.5'],
  [3, 'arial.ttf'],
  [4, ''],
];
