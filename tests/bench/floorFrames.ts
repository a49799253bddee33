import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { layOutRacks } from '../../models/floor/layout/layOutRacks.ts';
import { placeLabels } from '../../models/plan/layout/placeLabels.ts';
import { roomFor } from './floors.ts';
import { inChromium } from './inChromium.ts';
import { flagshipPlan } from './plans.ts';

/** Frames of a gesture on the floor: work of the main thread, and time from frame to frame. */
export interface Frames {
  readonly gesture: string;
  readonly work_ms: readonly number[];
  readonly interval_ms: readonly number[];
}

/** Times of a hall of ten thousand racks in the page. */
export interface LargeFloor {
  /** Times from choosing the file to drawing the racks. */
  readonly open_ms: readonly number[];
  readonly frames: readonly Frames[];
}

const gestures = ['pan', 'zoom out', 'drag', 'zoom in', 'drag close up'] as const;
type Gesture = (typeof gestures)[number];

const RACK_COUNT = 10_000;
const ENTRY_COUNT = 20;
const SETTLED_ms = 3_000;

/** A hall of ten thousand racks in rows, as JSON text; entries of five hundred. */
function largeHall(): (name: string) => string {
  const size = { width_mm: 600, depth_mm: 1200, height_mm: 1991 };
  const racks = Array.from({ length: RACK_COUNT }, (_, index) => ({ key: String(index), ...size }));
  const room = roomFor(RACK_COUNT);
  const layout = layOutRacks({ room, racks });
  const labels = placeLabels(layout.rows);
  const perEntry = RACK_COUNT / ENTRY_COUNT;
  const places: Record<string, object>[] = Array.from({ length: ENTRY_COUNT }, () => ({}));
  for (const { key, ...place } of layout.moves) {
    const entry = places[Math.floor(Number(key) / perEntry)];
    if (entry !== undefined) entry[labels.get(key) ?? key] = place;
  }
  const { racks: exampleRacks, options, ...plan } = flagshipPlan();
  const [rack] = Object.values(exampleRacks);
  const entries = places.map((of, index) => [
    `gpu-${String(index + 1)}`,
    { ...rack, name: `Kind ${String(index + 1)}`, hall: 'hall-1', count: perEntry, places: of },
  ]);
  const halls = { 'hall-1': { name: 'Hall 1', room } };
  return (name) => JSON.stringify({ ...plan, name, halls, racks: Object.fromEntries(entries), options });
}

/**
 * Opens a hall of ten thousand racks in a real Chromium, and pans, zooms and drags in it.
 *
 * @returns undefined without Chromium
 */
export async function largeFloor(): Promise<LargeFloor | undefined> {
  const hallNamed = largeHall();
  const folder = mkdtempSync(join(tmpdir(), 'plenum-bench-'));
  try {
    return await inChromium(async (page, address) => {
      await page.goto(`${address}/floor`);
      await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
      const open_ms: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const name = `Hall ${String(round)} of ten thousand`;
        const file = join(folder, `hall-${String(round)}.json`);
        writeFileSync(file, hallNamed(name));
        open_ms.push(await openingTime_ms(page, file));
      }
      // Work after opening, mainly the results of the models, is not part of a gesture.
      await page.waitForTimeout(SETTLED_ms);
      const frames: Frames[] = [];
      for (const gesture of gestures) {
        frames.push({ gesture, ...(await page.evaluate(framesOf, gesture)) });
      }
      return { open_ms, frames };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function openingTime_ms(page: Page, file: string): Promise<number> {
  await page.evaluate(() => {
    const before = document.querySelector('.floor-strip')?.isConnected === true;
    const chosen = document.querySelector<HTMLInputElement>('input[type=file]');
    let start = 0;
    chosen?.addEventListener('change', () => (start = performance.now()), { once: true, capture: true });
    const waiting = window as unknown as { opened: Promise<number> };
    waiting.opened = new Promise((resolve) => {
      const title = document.title;
      const look = (): void => {
        const placed = document.querySelector('.floor-strip dd')?.textContent ?? '';
        const isOther = !before || document.title !== title;
        if (start > 0 && isOther && placed.replace(/\D/g, '') === '10000') {
          requestAnimationFrame(() => {
            resolve(performance.now() - start);
          });
        } else {
          requestAnimationFrame(look);
        }
      };
      look();
    });
  });
  await page.setInputFiles('input[type=file]', file);
  return page.evaluate(() => (window as unknown as { opened: Promise<number> }).opened);
}

/** Runs in the page: 120 frames of one gesture, an event in each; the first twenty are not counted. */
async function framesOf(gesture: Gesture): Promise<{ work_ms: number[]; interval_ms: number[] }> {
  const canvas = document.querySelector<HTMLCanvasElement>('.floor-above');
  if (canvas === null) throw new Error('no floor is drawn');
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const x = left + width / 2;
  let y = top + height / 2;
  const pointer = (type: string, dx: number, button: number, buttons: number): PointerEvent =>
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      pointerId: 1,
      pointerType: 'mouse',
      isPrimary: true,
      clientX: x + dx,
      clientY: y + dx / 2,
      button,
      buttons,
    });
  const isDrag = gesture.startsWith('drag');
  const button = gesture === 'pan' ? 1 : 0;
  const buttons = gesture === 'pan' ? 4 : 1;
  // A press between rows would draw a selection frame: move down until a press selects a rack.
  const isRack = (): boolean =>
    document.getElementById('properties-title')?.textContent.startsWith('Rack ') === true;
  for (let tries = 0; isDrag && tries < 60 && (tries === 0 || !isRack()); tries += 1) {
    y += 3;
    canvas.dispatchEvent(pointer('pointerdown', 0, button, buttons));
    canvas.dispatchEvent(pointer('pointerup', 0, button, 0));
    await new Promise(requestAnimationFrame);
  }
  if (isDrag && !isRack()) throw new Error('no rack to drag');
  if (!gesture.startsWith('zoom')) canvas.dispatchEvent(pointer('pointerdown', 0, button, buttons));
  const work_ms: number[] = [];
  const interval_ms: number[] = [];
  let last = 0;
  for (let frame = 0; frame < 140; frame += 1) {
    const time = await new Promise<number>(requestAnimationFrame);
    const start = performance.now();
    const wave = Math.sin(frame / 15);
    if (gesture.startsWith('zoom')) {
      const away = gesture === 'zoom out' ? 60 : -60;
      const turn = { bubbles: true, cancelable: true, clientX: x, clientY: y, deltaY: wave * away };
      canvas.dispatchEvent(new WheelEvent('wheel', turn));
    } else {
      canvas.dispatchEvent(pointer('pointermove', wave * 200, -1, buttons));
    }
    await new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(null);
    });
    if (frame >= 20) {
      work_ms.push(performance.now() - start);
      interval_ms.push(time - last);
    }
    last = time;
  }
  if (!gesture.startsWith('zoom')) canvas.dispatchEvent(pointer('pointerup', 0, button, 0));
  return { work_ms, interval_ms };
}

/** The 95th percentile. */
export function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? NaN;
}
