import type { Point } from '../../../floor/pointSchema.ts';
import { tileLines } from '../../../floor/tileLines.ts';
import type { HallInDrawing, PartInDrawing } from '../HallInDrawing.ts';
import type { DxfBlockShape, DxfInsertion, DxfPolyline, DxfShape } from './DxfShape.ts';
import { layerOfKind } from './sheetLayers.ts';

/** The blocks of a hall, and everything in it, in mm of the floor. */
export interface HallShapes {
  readonly shapes: readonly DxfShape[];
  readonly blocks: readonly DxfBlockShape[];
}

const line = (layer: string, points: readonly Point[], isClosed: boolean, width = 0): DxfPolyline => ({
  kind: 'polyline',
  layer,
  points: points.map(({ x_mm, y_mm }) => [x_mm, y_mm]),
  isClosed,
  width,
});

/**
 * A hall as shapes of a drawing: outline, walls and tiles as lines; everything else as a block of its kind and size with its id or label, which is in the
 * middle of its place and faces north in itself.
 *
 * @param lettering_mm - height of the labels at full size
 */
export function hallShapes(
  { outline, tiles, walls, doors, parts }: HallInDrawing,
  lettering_mm: number,
): HallShapes {
  const blocks = new Map<string, DxfBlockShape>();
  const insert = (
    part: Omit<PartInDrawing, 'name' | 'entryId'>,
    values: Readonly<Record<string, string>>,
  ): DxfInsertion => {
    const block = blockOf(part);
    blocks.set(block.name, block);
    return insertion(part, { block: block.name, values, lettering_mm });
  };
  const joints =
    tiles === null
      ? []
      : tileLines({ outline: [...outline], tile_mm: tiles.tile_mm, tileOrigin: tiles.origin }).map(
          ({ x1_mm, y1_mm, x2_mm, y2_mm }) =>
            line(
              'A-FLOR-PATT',
              [
                { x_mm: x1_mm, y_mm: y1_mm },
                { x_mm: x2_mm, y_mm: y2_mm },
              ],
              false,
            ),
        );
  const shapes: DxfShape[] = [
    line('A-WALL', outline, true),
    ...joints,
    ...walls.map(({ id, from, to, thickness_mm }): DxfPolyline => ({
      ...line('A-WALL-INTR', [from, to], false, thickness_mm ?? 0),
      ...(id === '' ? {} : { id }),
    })),
    ...doors.map(({ id, at, width_mm, isAlongY }) => {
      const [half_mm, deep_mm] = [width_mm / 2, DOOR_mm / 2];
      const place = { x_mm: at.x_mm - half_mm, y_mm: at.y_mm - deep_mm, width_mm, depth_mm: DOOR_mm };
      const upright = { x_mm: at.x_mm - deep_mm, y_mm: at.y_mm - half_mm, width_mm, depth_mm: DOOR_mm };
      const facing_deg = isAlongY ? 90 : 0;
      return insert({ kind: 'door', id, facing_deg, ...(isAlongY ? upright : place) }, { ID: id });
    }),
    ...parts.map((part) =>
      insert(
        part,
        part.kind === 'rack'
          ? { LABEL: part.id, ENTRY: part.entryId }
          : { ID: part.id, ...(hasName(part) ? { NAME: part.name } : {}) },
      ),
    ),
  ];
  return { shapes, blocks: [...blocks.values()] };
}

/** Depth of a door for drawing. */
const DOOR_mm = 200;

const flatKinds = new Set(['column', 'ramp', 'perforated', 'hot-aisle', 'cold-aisle', 'door']);
const hasName = ({ kind }: Pick<PartInDrawing, 'kind'>): boolean => !flatKinds.has(kind);
const isShownTag = (tag: string): boolean => tag === 'LABEL' || tag === 'NAME';

type Sized = Pick<PartInDrawing, 'kind' | 'width_mm' | 'depth_mm'>;

function blockOf({ kind, width_mm, depth_mm }: Sized): DxfBlockShape {
  const [x_mm, y_mm] = [width_mm / 2, depth_mm / 2];
  const box = line(
    '0',
    [
      { x_mm: -x_mm, y_mm: -y_mm },
      { x_mm, y_mm: -y_mm },
      { x_mm, y_mm },
      { x_mm: -x_mm, y_mm },
    ],
    true,
  );
  // A second line shows the front.
  const front_mm = y_mm - depth_mm / 12;
  const front = line(
    '0',
    [
      { x_mm: -x_mm, y_mm: front_mm },
      { x_mm, y_mm: front_mm },
    ],
    false,
  );
  const tags = kind === 'rack' ? ['LABEL', 'ENTRY'] : hasName({ kind }) ? ['ID', 'NAME'] : ['ID'];
  return {
    name: `${kind.toUpperCase()}-${String(width_mm)}X${String(depth_mm)}`,
    shapes: flatKinds.has(kind) || kind === 'busway' ? [box] : [box, front],
    tags: tags.map((tag) => ({ tag, isHidden: !isShownTag(tag) })),
  };
}

interface Inserted {
  readonly block: string;
  readonly values: Readonly<Record<string, string>>;
  readonly lettering_mm: number;
}

function insertion(
  part: Omit<PartInDrawing, 'name' | 'entryId'>,
  { block, values, lettering_mm }: Inserted,
): DxfInsertion {
  const { kind, x_mm, y_mm, width_mm, depth_mm, facing_deg } = part;
  const isTurned = facing_deg === 90 || facing_deg === 270;
  const [across_mm, along_mm] = isTurned ? [depth_mm, width_mm] : [width_mm, depth_mm];
  const layer = layerOfKind(kind);
  return {
    kind: 'insert',
    layer,
    block,
    at: [x_mm + across_mm / 2, y_mm + along_mm / 2],
    rotation_deg: (360 - facing_deg) % 360,
    attributes: Object.entries(values).map(([tag, value]) => ({ tag, value, isHidden: !isShownTag(tag) })),
    lettering: {
      layer: kind === 'rack' ? 'T-EQPM-RACK-IDEN' : layer,
      height: Math.min(lettering_mm, width_mm / 3),
      rotation_deg: along_mm > across_mm && kind !== 'rack' ? 90 : 0,
    },
  };
}
