import { addGroups, dxfNumber, pointGroups, type DxfHandles, type DxfLines } from './dxfGroups.ts';

/** The two layouts of a drawing: of the model, and of a sheet. */
export interface DxfLayouts {
  readonly handles: DxfHandles;
  readonly model: { readonly layout: string; readonly record: string };
  readonly sheet: { readonly layout: string; readonly record: string };
  readonly paper: { readonly width_mm: number; readonly height_mm: number };
}

/**
 * The objects of a drawing: its root dictionary, with groups and layouts.
 *
 * Source: Autodesk, DXF Reference, OBJECTS: DICTIONARY, LAYOUT, PLOTSETTINGS.
 */
export function addObjects(lines: DxfLines, { handles, model, sheet, paper }: DxfLayouts): void {
  const [root, groups, layouts] = [handles.next(), handles.next(), handles.next()];
  const dictionary = (
    handle: string,
    owner: string,
    entries: readonly (readonly [name: string, handle: string])[],
  ): void => {
    addGroups(lines, [0, 'DICTIONARY'], [5, handle], [330, owner], [100, 'AcDbDictionary'], [281, 1]);
    for (const [name, entry] of entries) addGroups(lines, [3, name], [350, entry]);
  };
  addGroups(lines, [0, 'SECTION'], [2, 'OBJECTS']);
  dictionary(root, '0', [
    ['ACAD_GROUP', groups],
    ['ACAD_LAYOUT', layouts],
  ]);
  dictionary(groups, root, []);
  dictionary(layouts, root, [
    ['Model', model.layout],
    ['Sheet', sheet.layout],
  ]);
  addLayout(lines, { name: 'Model', order: 0, flags: 1712, owner: layouts, paper, ...model });
  addLayout(lines, { name: 'Sheet', order: 1, flags: 688, owner: layouts, paper, ...sheet });
  addGroups(lines, [0, 'ENDSEC']);
}

interface Layout {
  readonly name: string;
  readonly order: number;
  /** Of the plot settings: scale by the sheet, in mm; of the model too. */
  readonly flags: number;
  readonly layout: string;
  readonly record: string;
  readonly owner: string;
  readonly paper: DxfLayouts['paper'];
}

function addLayout(lines: DxfLines, { name, order, flags, layout, record, owner, paper }: Layout): void {
  const { width_mm, height_mm } = paper;
  const size = `${width_mm.toFixed(2)}_x_${height_mm.toFixed(2)}_MM`;
  addGroups(
    lines,
    [0, 'LAYOUT'],
    [5, layout],
    [330, owner],
    [100, 'AcDbPlotSettings'],
    [1, ''],
    [2, 'none_device'],
    [4, size],
    [6, ''],
  );
  for (const code of [40, 41, 42, 43]) addGroups(lines, [code, '0.0']);
  addGroups(lines, [44, dxfNumber(width_mm)], [45, dxfNumber(height_mm)]);
  for (const code of [46, 47, 48, 49, 140, 141]) addGroups(lines, [code, '0.0']);
  addGroups(
    lines,
    [142, '1.0'],
    [143, '1.0'],
    [70, flags],
    [72, 1],
    [73, 0],
    [74, 5],
    [7, ''],
    [75, 16],
    [147, '1.0'],
    [148, '0.0'],
    [149, '0.0'],
  );
  addGroups(lines, [100, 'AcDbLayout'], [1, name], [70, 1], [71, order], [10, '0.0'], [20, '0.0']);
  addGroups(lines, [11, dxfNumber(width_mm)], [21, dxfNumber(height_mm)]);
  addGroups(
    lines,
    ...pointGroups([0, 0], 12),
    ...pointGroups([0, 0], 14),
    ...pointGroups([width_mm, height_mm], 15),
    [146, '0.0'],
  );
  addGroups(
    lines,
    ...pointGroups([0, 0], 13),
    ...pointGroups([1, 0], 16),
    ...pointGroups([0, 1], 17),
    [76, 0],
    [330, record],
  );
}
