import { mark, round, type Mark } from '../charts/mark.ts';
import { listText } from '../../units/text.ts';
import { namedDrawing } from './diagramText.ts';
import type { DiagramTheme } from './diagramTheme.ts';
import {
  elevationBlock,
  elevationDescription,
  type ElevationBlock,
  type ElevationRoom,
} from './elevationDrawing.ts';
import type { ElevationRack } from './elevationRacks.ts';
import { rackTitle } from './elevationSchedule.ts';

/** The least width of a rack at which names of devices are legible. */
const MIN_BLOCK_px = 300;
const MAX_BLOCK_px = 432;
const GAP_px = 24;

interface PlacedBlock {
  readonly rack: ElevationRack;
  readonly block: ElevationBlock;
}

/**
 * Elevations in sheets: several racks beside each other, and rows of them one below the other as long as a sheet has room.
 *
 * @param racks - of {@link elevationRacks}
 * @param sheet - size of a sheet in pixels; a sheet is higher only if a single rack needs it
 * @returns a drawing for each sheet; none without racks
 */
export function elevationSheets(
  racks: readonly ElevationRack[],
  sheet: ElevationRoom,
  theme: DiagramTheme,
): Mark[] {
  const columnCount = Math.max(
    1,
    Math.min(racks.length, Math.floor((sheet.width + GAP_px) / (MIN_BLOCK_px + GAP_px))),
  );
  const width = Math.min(MAX_BLOCK_px, (sheet.width - (columnCount - 1) * GAP_px) / columnCount);
  const blocks = racks.map((rack): PlacedBlock => ({
    rack,
    block: elevationBlock(rack, { width, height: sheet.height }, theme),
  }));
  return sheetsOf(rowsOf(blocks, columnCount), sheet.height).map((rows) =>
    sheetDrawing(rows, { sheet, width }, theme),
  );
}

function rowsOf(blocks: readonly PlacedBlock[], columnCount: number): PlacedBlock[][] {
  return Array.from({ length: Math.ceil(blocks.length / columnCount) }, (_, row) =>
    blocks.slice(row * columnCount, (row + 1) * columnCount),
  );
}

const heightOf = (row: readonly PlacedBlock[]): number => Math.max(...row.map(({ block }) => block.height));

/** Rows, as many on a sheet as it has room for. */
function sheetsOf(rows: readonly PlacedBlock[][], sheetHeight: number): PlacedBlock[][][] {
  const sheets: PlacedBlock[][][] = [];
  let used = 0;
  for (const row of rows) {
    const height = heightOf(row) + GAP_px;
    const sheet = sheets.at(-1);
    if (sheet === undefined || used + height - GAP_px > sheetHeight) {
      sheets.push([row]);
      used = height;
    } else {
      sheet.push(row);
      used += height;
    }
  }
  return sheets;
}

function sheetDrawing(
  rows: readonly PlacedBlock[][],
  { sheet, width }: { readonly sheet: ElevationRoom; readonly width: number },
  theme: DiagramTheme,
): Mark {
  let top = 0;
  const groups: Mark[] = [];
  for (const row of rows) {
    row.forEach(({ block }, column) => {
      const x = round(column * (width + GAP_px));
      groups.push(mark('g', { transform: `translate(${String(x)} ${String(round(top))})` }, block.marks));
    });
    top += heightOf(row) + GAP_px;
  }
  const racks = rows.flat().map(({ rack }) => rack);
  return namedDrawing(
    {
      width: sheet.width,
      height: top - GAP_px,
      title: `Rack elevations: ${listText(racks.map(rackTitle))}`,
      description: racks.map((rack) => `${rackTitle(rack)}. ${elevationDescription(rack)}`).join(' '),
      fill: theme.surface,
    },
    groups,
  );
}
