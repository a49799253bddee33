import { boundsOfOutline } from '../../../models/present/floor/boundsOfOutline.ts';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { drawRacks } from '../../floor/draw/drawRacks.ts';
import { drawRoom } from '../../floor/draw/drawRoom.ts';
import { darkFloor, lightFloor } from '../../../models/present/floor/floorTheme.ts';
import { centred, visibleArea, type View } from '../../floor/scene/view.ts';
import { theme } from '../../state/theme.ts';
import { settledSeverities } from './floorChecking.ts';
import { scene, stage } from './floorState.ts';
import { rackSeverities } from './rackFindings.ts';
import { colouring } from './palette/rackGroups.ts';

const LONG_px = 150;

/** The whole hall at a small scale, with a frame around the visible area; shown if only part of the hall is visible. */
export function Minimap(): JSX.Element | null {
  const canvas = useRef<HTMLCanvasElement>(null);
  const present = scene.value;
  const bounds = boundsOfOutline(present?.room.outline ?? []);
  const [width_mm, depth_mm] = [bounds.east_mm - bounds.west_mm, bounds.north_mm - bounds.south_mm];
  const scale = LONG_px / Math.max(width_mm, depth_mm, 1);
  const size = { width_px: Math.ceil(width_mm * scale), height_px: Math.ceil(depth_mm * scale) };
  const visible = visibleArea(stage.view.value, stage.free.value);
  const isWhole =
    visible.west_mm <= bounds.west_mm &&
    visible.east_mm >= bounds.east_mm &&
    visible.south_mm <= bounds.south_mm &&
    visible.north_mm >= bounds.north_mm;
  const shownTheme = theme.value === 'dark' ? darkFloor : lightFloor;
  const marks = { severities: settledSeverities.value, rackSeverities: rackSeverities.value };

  useEffect(() => {
    const context = canvas.current?.getContext('2d') ?? null;
    if (context === null || present === null || isWhole) return;
    const view: View = { left_mm: bounds.west_mm, top_mm: bounds.north_mm, scale_px_per_mm: scale };
    const sheet = { context, view, size, theme: shownTheme };
    const racks = present.items.filter(({ list }) => list === 'racks');
    drawRoom(
      sheet,
      present,
      present.items.filter(({ list }) => list !== 'racks'),
    );
    drawRacks(sheet, racks, {
      colours: colouring.value,
      overlay: null,
      ...marks,
      draggedKeys: new Set(),
    });
  }, [present, isWhole, shownTheme, marks.severities, marks.rackSeverities]);

  if (present === null || isWhole) return null;
  const goTo = (event: PointerEvent): void => {
    if (event.buttons !== 1 || canvas.current === null) return;
    const { left, top } = canvas.current.getBoundingClientRect();
    const x_mm = bounds.west_mm + (event.clientX - left) / scale;
    const y_mm = bounds.north_mm - (event.clientY - top) / scale;
    const point = { west_mm: x_mm, east_mm: x_mm, south_mm: y_mm, north_mm: y_mm };
    stage.setView(centred(point, stage.free.value, stage.view.value.scale_px_per_mm));
  };
  return (
    <div
      class="floor-minimap"
      aria-hidden="true"
      style={{ width: `${String(size.width_px)}px`, height: `${String(size.height_px)}px` }}
      onPointerDown={goTo}
      onPointerMove={goTo}
    >
      <canvas ref={canvas} width={size.width_px} height={size.height_px} />
      <span
        class="floor-minimap-seen"
        style={{
          transform: `translate(${String((visible.west_mm - bounds.west_mm) * scale)}px, ${String((bounds.north_mm - visible.north_mm) * scale)}px)`,
          width: `${String((visible.east_mm - visible.west_mm) * scale)}px`,
          height: `${String((visible.north_mm - visible.south_mm) * scale)}px`,
        }}
      />
    </div>
  );
}
