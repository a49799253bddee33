import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Mark } from '../../../models/present/charts/mark.ts';
import { svgText } from '../../../models/present/charts/svgText.ts';
import { textAt } from '../../../models/edit/document/json.ts';
import { floorPlan } from '../../../models/present/floor/floorPlan.ts';
import { lightFloor } from '../../../models/present/floor/floorTheme.ts';
import { rackListCsv } from '../../floor/scene/rackListCsv.ts';
import { planDocument } from '../../state/editor.ts';
import { notify } from '../../state/notices.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Lazy } from '../../ui/Lazy.tsx';
import { pictureOf } from '../../ui/pictureOf.ts';
import { placeFloat } from '../../ui/placeFloat.ts';
import { hallId, scene } from './floorState.ts';
import { rackStyle } from './rackStyle.ts';

/** Exports of the floor plan: sheets, a drawing, an image, a rack list, and print. */
export function ExportMenu(): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isShowingSheets = useSignal(false);
  const item = (label: string, make: () => void): JSX.Element => (
    <button
      type="button"
      class="menu-item"
      onClick={() => {
        menu.current?.hidePopover();
        make();
      }}
    >
      {label}
    </button>
  );
  return (
    <>
      <button ref={button} type="button" class="button" popovertarget="floor-export">
        <Icon name="save" />
        Export
      </button>
      <div
        ref={menu}
        id="floor-export"
        class="menu"
        popover="auto"
        onToggle={() => {
          if (menu.current !== null && button.current !== null) placeFloat(menu.current, button.current);
        }}
      >
        {item('Sheets (PDF, SVG, DXF)…', () => {
          isShowingSheets.value = true;
        })}
        {item('Drawing (SVG)', saveDrawing)}
        {item('Image (PNG)', () => {
          void saveImage();
        })}
        {item('Rack list (CSV)', saveList)}
        {item('Print', () => {
          print();
        })}
      </div>
      {isShowingSheets.value && (
        <Lazy
          load={() => import('./sheets/SheetsDialog.tsx').then(({ SheetsDialog }) => SheetsDialog)}
          props={{
            onClose: () => {
              isShowingSheets.value = false;
              button.current?.focus();
            },
          }}
        />
      )}
    </>
  );
}

/** Longer side of the image. */
const IMAGE_px = 4_000;

/** The floor plan with its title and legend; null without a hall. */
function drawnFloor(): Mark | null {
  if (scene.value === null) return null;
  return floorPlan({
    scene: scene.value,
    look: rackStyle(),
    theme: lightFloor,
    title: hallName(),
    subtitle: textAt(planDocument.value, ['name']) ?? '',
  });
}

function saveDrawing(): void {
  const drawing = drawnFloor();
  if (drawing !== null) save(new Blob([svgText(drawing)], { type: 'image/svg+xml' }), 'svg');
}

const hallName = (): string => textAt(planDocument.value, ['halls', hallId.value, 'name']) ?? hallId.value;

async function saveImage(): Promise<void> {
  const drawing = drawnFloor();
  if (drawing === null) return;
  const image = await pictureOf(drawing, IMAGE_px);
  if (image === null) notify('The image could not be created.');
  else save(image, 'png');
}

function saveList(): void {
  if (scene.value !== null) save(new Blob([rackListCsv(scene.value)], { type: 'text/csv' }), 'csv');
}

function save(blob: Blob, ending: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  const name = hallName();
  link.href = address;
  link.download = `${name.toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '-')}-floor.${ending}`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
