import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { floorThumbnail } from '../../models/present/charts/floorThumbnail.ts';
import type { Thumbnail } from '../../models/present/charts/Thumbnail.ts';
import { darkThumbnail, lightThumbnail } from '../../models/present/charts/thumbnailTheme.ts';
import { theme } from '../state/theme.ts';
import { Drawing } from '../ui/Drawing.tsx';

interface CardThumbnailProps {
  /** Null while it is read. */
  readonly thumbnail: Thumbnail | null;
}

const SIZE = { width: 320, height: 176 };

/** The floor of a plan on its card; the figures beside it state the same to screen readers. */
export function CardThumbnail({ thumbnail }: CardThumbnailProps): JSX.Element {
  const isDark = theme.value === 'dark';
  const drawn = useMemo(
    () =>
      thumbnail === null ? null : floorThumbnail(thumbnail, SIZE, isDark ? darkThumbnail : lightThumbnail),
    [thumbnail, isDark],
  );
  return (
    <div class="plan-card-drawing" aria-hidden="true">
      {drawn !== null && <Drawing drawing={drawn} />}
    </div>
  );
}
