import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { loadNodeLibrary } from '../../../server/files/nodeLibrary.ts';
import { floorDrawing, floorParameters, type FloorRequest } from '../../../server/results/floorDrawing.ts';

const library = loadNodeLibrary();
const example = (name: string): JsonObject =>
  JSON.parse(readFileSync(new URL(`../../../examples/${name}.json`, import.meta.url), 'utf8')) as JsonObject;
const draw = (plan: unknown, request: FloorRequest = {}): string =>
  floorDrawing(parsePlan(plan), request, library);
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);

/** The example hall with a room and racks of its own. */
function hallWith(room: unknown, places: Record<string, unknown> = {}, name = 'Hall'): JsonObject {
  const plan = structuredClone(example('hall-1mw')) as {
    halls: Record<string, unknown>;
    racks: Record<string, Record<string, unknown>>;
  };
  const [hallId = ''] = Object.keys(plan.halls);
  const [rackId = ''] = Object.keys(plan.racks);
  plan.halls[hallId] = { name, room };
  plan.racks = {
    [rackId]: { ...plan.racks[rackId], count: Math.max(1, Object.keys(places).length), places },
  };
  return plan as unknown as JsonObject;
}

const rectangle = (width_mm: number, depth_mm: number): unknown => ({
  outline: [
    { x_mm: 0, y_mm: 0 },
    { x_mm: width_mm, y_mm: 0 },
    { x_mm: width_mm, y_mm: depth_mm },
    { x_mm: 0, y_mm: depth_mm },
  ],
});

describe('the floor plan of a hall', () => {
  it('has title, racks, units, legend and scale bar, as in the committed picture', async () => {
    await expect(draw(example('hall-1mw'))).toMatchFileSnapshot('floors/hall-1mw.svg');
  });

  it('is coloured by a figure, with the value on each rack, as in the committed picture', async () => {
    const overlaid = draw(example('mixed-hall'), { overlay: 'power-worst', theme: 'dark' });
    await expect(overlaid).toMatchFileSnapshot('floors/mixed-hall-failover.svg');
  });

  it.each(floorParameters.shape.overlay.unwrap().options)('is drawn with the overlay %s', (overlay) => {
    const texts = textsOf(draw(example('mixed-hall'), { overlay }));
    expect(texts.filter((text) => /^[AB]0\d$/.test(text))).toHaveLength(12);
    expect(texts.join(' ')).not.toMatch(/NaN|undefined|null/);
  });

  it('names rows instead of racks where labels of racks could not be read', () => {
    const texts = textsOf(draw(example('hall-20mw')));
    // Beside their rows: most have space for the letter alone, the last row for its whole name.
    expect(texts).toContain('A');
    expect(texts).toContain('Y01–Y20');
    expect(texts).not.toContain('A01');
  });

  it('is to scale: the bar is as long as it says', () => {
    const svg = draw(hallWith(rectangle(30_000, 10_000)));
    // The room is 30 m of the 30.8 m that 1200 pixels show with the margins, so 10 m are 389.61 pixels.
    expect(svg).toContain('>10 m<');
    const bar = [...svg.matchAll(/<rect y="[\d.]+" height="5"[^>]*width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(bar.reduce((sum, width) => sum + width, 0)).toBeCloseTo((10_000 * 1200) / 30_800, 1);
  });

  it('of an empty room has no legend', () => {
    expect(textsOf(draw(hallWith(rectangle(3_000, 40_000))))).toEqual([
      'Hall',
      expect.stringContaining('A hall of 1 MW') as string,
      'N',
      '0',
      '5 m',
    ]);
  });

  it('has a name as text, whatever it is', () => {
    const name = '</text><script>alert("1")</script>&amp; 🏢\u0001'.padEnd(190, ' long');
    const svg = draw(hallWith(rectangle(10_000, 10_000), {}, name));
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0001');
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;');
    expect(svg).toMatch(/…<\/text>/);
  });

  it('refers to nothing outside itself', () => {
    const svg = draw(example('hall-20mw'), { overlay: 'binding' });
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /http|href|@import|<image|<foreignObject|\bon\w+=/,
    );
  });

  it('of a thousand racks takes less than a second, and three hundred bytes for each', () => {
    const places = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `R${String(index)}`,
        { x_mm: 1_000 + 600 * (index % 50), y_mm: 1_000 + 2_400 * Math.floor(index / 50), facing_deg: 0 },
      ]),
    );
    const plan = parsePlan(hallWith(rectangle(40_000, 60_000), places));
    floorDrawing(plan, {}, library);
    const started_ms = performance.now();
    const svg = floorDrawing(plan, {}, library);
    expect(performance.now() - started_ms).toBeLessThan(1000);
    expect(svg.length).toBeLessThan(400_000);
    expect([...svg.matchAll(/<title>R\d+<\/title>/g)]).toHaveLength(1000);
  });
});

describe('a request for a floor plan', () => {
  it('draws the hall with the most placed racks by default', () => {
    const plan = structuredClone(example('hall-1mw')) as { halls: Record<string, unknown> };
    plan.halls = { attic: { name: 'Attic', room: rectangle(5_000, 5_000) }, ...plan.halls };
    expect(textsOf(draw(plan))[0]).toBe('Hall 1');
    expect(textsOf(draw(plan, { hall: 'attic' }))[0]).toBe('Attic');
  });

  it.each([
    [{ hall: 'cellar' }, 'hall-unknown'],
    [{ hall: '__proto__' }, 'hall-unknown'],
    [{ option: 'steam' }, 'option-unknown'],
  ])('of %j is refused', (request, code) => {
    expect(() => draw(example('hall-1mw'), request)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('of a hall without a room is refused', () => {
    const plan = hallWith(undefined) as unknown as { halls: Record<string, { room?: unknown }> };
    for (const hall of Object.values(plan.halls)) delete hall.room;
    expect(() => draw(plan)).toThrow(expect.objectContaining({ code: 'room-missing' }) as Error);
  });
});
