import { mark, round, type Mark } from './mark.ts';
import type { RackGlyphs } from './Thumbnail.ts';
import type { ThumbnailTheme } from './thumbnailTheme.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const MAX_SHOWN = 9;
const WIDTH = 26;
const GAP = 6;
const FRAME = 3;
const SLOT = 5;

/**
 * The racks of a plan without a drawn floor, as elevations: devices from the bottom up to the used units, coloured by load.
 * A plan without racks shows an empty frame.
 */
export function drawRackGlyphs({ racks }: RackGlyphs, size: Size, theme: ThumbnailTheme): Mark[] {
  const each = racks.flatMap(([count = 1, usedPercent = 0, level = -1]) =>
    Array.from({ length: Math.min(count, MAX_SHOWN) }, () => ({ usedPercent, level })),
  );
  const shown = each.slice(0, MAX_SHOWN);
  const glyphs = shown.length === 0 ? [{ usedPercent: 0, level: -1 }] : shown;
  const height = Math.min(size.height - 32, 96);
  const top = (size.height - height) / 2;
  const left = (size.width - glyphs.length * (WIDTH + GAP) + GAP) / 2;
  return glyphs.map(({ usedPercent, level }, index) => {
    const x = round(left + index * (WIDTH + GAP));
    return mark('g', {}, [
      mark('rect', {
        x,
        y: top,
        width: WIDTH,
        height,
        rx: 2,
        fill: theme.floor,
        stroke: theme.wall,
        'stroke-width': 1.5,
      }),
      ...slots({ x, top, height, usedPercent, fill: theme.loads[level] ?? theme.unknown }),
    ]);
  });
}

interface Slots {
  readonly x: number;
  readonly top: number;
  readonly height: number;
  readonly usedPercent: number;
  readonly fill: string;
}

function slots({ x, top, height, usedPercent, fill }: Slots): Mark[] {
  const places = Math.floor((height - 2 * FRAME) / SLOT);
  const used = usedPercent > 0 ? Math.max(1, Math.round((places * Math.min(100, usedPercent)) / 100)) : 0;
  const bottom = top + height - FRAME;
  return Array.from({ length: used }, (_, index) =>
    mark('rect', {
      x: x + FRAME,
      y: round(bottom - (index + 1) * SLOT + 1),
      width: WIDTH - 2 * FRAME,
      height: SLOT - 1,
      fill,
    }),
  );
}
