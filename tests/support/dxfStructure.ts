/** A group of a DXF: a code and its value. */
export type DxfGroup = readonly [code: number, value: string];

/** An object of a DXF: its kind, and its groups. */
export interface DxfObject {
  readonly section: string;
  readonly kind: string;
  readonly groups: readonly DxfGroup[];
}

/** The structure of a DXF as an independent reader sees it. */
export interface DxfStructure {
  readonly header: ReadonlyMap<string, string>;
  readonly sections: readonly string[];
  readonly objects: readonly DxfObject[];
}

/** Reads a DXF literally, without the reader of the program. Throws where it is no pairs of codes and values. */
export function dxfStructure(text: string): DxfStructure {
  const lines = text.split('\r\n');
  if (lines.pop() !== '' || lines.length % 2 !== 0) throw new Error('lines are not pairs');
  const header = new Map<string, string>();
  const sections: string[] = [];
  const objects: DxfObject[] = [];
  let groups: DxfGroup[] = [];
  let variable = '';
  for (let index = 0; index < lines.length; index += 2) {
    const code = Number(lines[index]);
    const value = lines[index + 1] ?? '';
    if (!Number.isInteger(code) || !/^(?:[ \d]{3}|1\d{3})$/.test(lines[index] ?? ''))
      throw new Error(`no code: ${lines[index] ?? ''}`);
    if (/[^\x20-\x7e]/.test(value)) throw new Error(`not ASCII: ${value}`);
    if (code === 0 && value === 'SECTION') sections.push(lines[index + 3] ?? '');
    if (code === 9) variable = value;
    else if (sections.at(-1) === 'HEADER' && code !== 0) header.set(variable, header.get(variable) ?? value);
    if (code === 0) {
      groups = [];
      objects.push({ section: sections.at(-1) ?? '', kind: value, groups });
    } else groups.push([code, value]);
  }
  return { header, sections, objects };
}

/** The first value of a code; undefined if there is none. */
export const valueOf = ({ groups }: DxfObject, code: number): string | undefined =>
  groups.find(([each]) => each === code)?.[1];

/** What a CAD program would refuse; empty for a sound drawing. */
export function dxfFaults({ header, sections, objects }: DxfStructure): string[] {
  const faults: string[] = [];
  const expect = (isRight: boolean, fault: string): void => {
    if (!isRight) faults.push(fault);
  };
  expect(sections.join() === 'HEADER,CLASSES,TABLES,BLOCKS,ENTITIES,OBJECTS', `sections ${sections.join()}`);
  expect(objects.at(-1)?.kind === 'EOF', 'no end');
  const owned = objects.filter(({ groups }) => groups.some(([code]) => code === 100));
  const handles = owned.map((object) => valueOf(object, object.kind === 'DIMSTYLE' ? 105 : 5) ?? '');
  expect(new Set(handles).size === handles.length, 'handles occur twice');
  expect(!handles.includes(''), 'an object has no handle');
  const seed = Number.parseInt(header.get('$HANDSEED') ?? '', 16);
  expect(
    handles.every((handle) => Number.parseInt(handle, 16) < seed),
    'a handle beyond the seed',
  );
  const known = new Set([...handles, '0']);
  for (const object of owned) {
    const owner = valueOf(object, 330);
    expect(owner !== undefined && known.has(owner), `${object.kind} has no owner`);
  }
  const rows = (kind: string): Set<string> =>
    new Set(
      objects
        .filter((object) => object.section === 'TABLES' && object.kind === kind)
        .map((row) => valueOf(row, 2) ?? ''),
    );
  const tables = objects.filter(({ kind }) => kind === 'TABLE').map((table) => valueOf(table, 2));
  const needed = ['VPORT', 'LTYPE', 'LAYER', 'STYLE', 'VIEW', 'UCS', 'APPID', 'DIMSTYLE', 'BLOCK_RECORD'];
  expect(tables.join() === needed.join(), `tables ${tables.join()}`);
  for (const { kind, groups } of objects) {
    for (const [code, value] of groups)
      expect(
        code !== 1001 || rows('APPID').has(value),
        `${kind} has data of an application without a record`,
      );
  }
  const [layers, lineTypes, records] = [rows('LAYER'), rows('LTYPE'), rows('BLOCK_RECORD')];
  const blocks = objects.filter(({ kind }) => kind === 'BLOCK').map((block) => valueOf(block, 2) ?? '');
  expect([...records].join() === blocks.join(), 'records of blocks and blocks differ');
  for (const object of objects) {
    const { section, kind } = object;
    if (section === 'TABLES' && kind === 'LAYER')
      expect(lineTypes.has(valueOf(object, 6) ?? ''), `line type of ${valueOf(object, 2) ?? ''}`);
    if (section !== 'ENTITIES' && section !== 'BLOCKS') continue;
    const layer = valueOf(object, 8);
    if (layer !== undefined) expect(layers.has(layer), `layer ${layer} is not in the table`);
    if (kind === 'INSERT')
      expect(blocks.includes(valueOf(object, 2) ?? ''), `block ${valueOf(object, 2) ?? ''} is missing`);
    if (kind === 'LWPOLYLINE')
      expect(
        Number(valueOf(object, 90)) === object.groups.filter(([code]) => code === 10).length,
        'a polyline has another number of points',
      );
  }
  return [...new Set(faults)];
}
