import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openCoastlines, type PackedCoastlines } from '../../../models/places/coastlines.ts';
import { darkTheme, lightTheme } from '../../../models/present/charts/chartTheme.ts';
import { mapHeight, mapPoint, worldView, type MapView } from '../../../models/present/charts/mapView.ts';
import { nearestCity } from '../../../models/present/charts/nearestCity.ts';
import { svgText } from '../../../models/present/charts/svgText.ts';
import { worldMap, type MapContent } from '../../../models/present/charts/worldMap.ts';
import { library } from '../../support/library.ts';
import { drawingTexts, textProblems } from '../../support/charts/drawingTexts.ts';

const table = new URL('../../../models/places/tables/coastlines.json', import.meta.url);
const coastlines = openCoastlines(JSON.parse(readFileSync(table, 'utf8')) as PackedCoastlines);
const climates = Object.values(library.climates);
const size = { width: 720 };
const europe: MapView = { kind: 'region', longitude_deg: 8.65, latitude_deg: 50.09 };

const contentOf = (view: MapView, chosen: string, width = 720): MapContent => ({
  view,
  coastlines,
  places: climates.map(({ city, longitude_deg, latitude_deg }) => ({
    name: city,
    ...mapPoint([longitude_deg, latitude_deg], { width }, view),
  })),
  chosen: climates.findIndex(({ id }) => id === chosen),
});

/** Whether a point is on land, by the outlines: it crosses their edges an odd number of times on its way east. */
function isLand(longitude: number, latitude: number): boolean {
  let crossings = 0;
  for (const ring of coastlines.land) {
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      if (y1 > latitude === y2 > latitude) continue;
      if (x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1) > longitude) crossings += 1;
    }
  }
  return crossings % 2 === 1;
}

describe('the coastlines', () => {
  it.each([
    ['Frankfurt', 8.65, 50.09],
    ['Denver', -104.65, 39.83],
    ['Johannesburg', 28.03, -26.19],
    ['Alice Springs', 133.88, -23.7],
    ['Brasília', -47.9, -15.8],
    ['Novosibirsk', 82.9, 55],
  ])('have %s on land', (_, longitude, latitude) => {
    expect(isLand(longitude, latitude)).toBe(true);
  });

  it.each([
    ['North Atlantic', -40, 40],
    ['Pacific', -150, 0],
    ['Indian Ocean', 75, -20],
    ['North Sea', 3, 56],
    ['Mediterranean', 18, 35],
    ['Caspian Sea', 51, 42],
  ])('have the %s as water', (_, longitude, latitude) => {
    expect(isLand(longitude, latitude)).toBe(false);
  });

  it('stay on the earth', () => {
    const points = [...coastlines.land, ...coastlines.borders].flat();
    expect(points.length).toBeGreaterThan(10_000);
    expect(points.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)).toBe(true);
  });
});

describe('the map', () => {
  it.each([
    ['world-map-light', worldView, lightTheme],
    ['region-map-dark', europe, darkTheme],
  ] as const)('is drawn as the committed file %s', async (name, view, theme) => {
    // The outlines are a table of their own: their paths would only make the file long.
    const drawing = worldMap({ ...contentOf(view, 'frankfurt-de'), coastlines: null }, size, theme);
    await expect(svgText(drawing)).toMatchFileSnapshot(`./__snapshots__/${name}.svg`);
  });

  it('has two pixels for each degree at 720 pixels', () => {
    expect(mapPoint([0, 0], size)).toEqual({ x: 360, y: 150 });
    expect(mapPoint([-90, 30], size)).toEqual({ x: 180, y: 90 });
    // 75° N to 56° S
    expect(mapHeight(size)).toBe(262);
  });

  it('has the chosen place in the middle of its region, north up and east right', () => {
    expect(mapPoint([8.65, 50.09], size, europe)).toEqual({ x: 360, y: 131 });
    const stockholm = mapPoint([17.95, 59.65], size, europe);
    expect(stockholm.x).toBeGreaterThan(360);
    expect(stockholm.y).toBeLessThan(131);
  });

  it('names the chosen city and its neighbours', () => {
    const names = drawingTexts(worldMap(contentOf(europe, 'frankfurt-de'), size, lightTheme)).map(
      ({ text }) => text,
    );
    expect(names).toEqual(expect.arrayContaining(['Frankfurt', 'Zurich', 'Amsterdam', 'London']));
    expect(names).not.toContain('Sydney');
  });

  it('names the chosen city on the world map too, where its neighbours are close', () => {
    const names = drawingTexts(worldMap(contentOf(worldView, 'leesburg-va'), size, lightTheme)).map(
      ({ text }) => text,
    );
    expect(names).toContain('Leesburg (Northern Virginia), VA');
  });

  it('never has a name on another or beyond the edge, whatever is chosen, at all widths', () => {
    for (const width of [280, 560, 1200]) {
      for (const { id, longitude_deg, latitude_deg } of climates) {
        for (const view of [worldView, { kind: 'region', longitude_deg, latitude_deg } as const]) {
          const map = worldMap({ ...contentOf(view, id, width), coastlines: null }, { width }, lightTheme);
          const names = map.children.filter((child) => typeof child !== 'string' && child.tag === 'text');
          expect(names.length).toBeGreaterThan(0);
          const cities = { ...map, children: names.slice(view.kind === 'world' ? 4 : 0) };
          expect(textProblems(cities), `${id} ${view.kind} ${String(width)}`).toEqual([]);
        }
      }
    }
  });

  it('draws land within its edges, and the meridians alone without outlines', () => {
    const drawn = svgText(worldMap(contentOf(europe, 'frankfurt-de'), size, lightTheme));
    expect(drawn).not.toMatch(/NaN|Infinity/);
    const paths = [...drawn.matchAll(/ d="([^"]*)"/g)].map(([, path = '']) => path);
    expect(paths).toHaveLength(3);
    const numbers = paths[0]?.match(/-?[\d.]+/g)?.map(Number) ?? [];
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(720);
    const bare = worldMap({ ...contentOf(worldView, ''), coastlines: null }, size, lightTheme);
    expect(svgText(bare).match(/<path/g)).toHaveLength(1);
  });

  it('leads from city to city by arrow keys', () => {
    const places = [
      { x: 100, y: 100 },
      { x: 140, y: 104 },
      { x: 104, y: 160 },
      { x: 400, y: 100 },
    ];
    expect(nearestCity(places, 0, 'ArrowRight')).toBe(1);
    expect(nearestCity(places, 1, 'ArrowRight')).toBe(3);
    expect(nearestCity(places, 0, 'ArrowDown')).toBe(2);
    expect(nearestCity(places, 0, 'ArrowLeft')).toBeUndefined();
    expect(nearestCity(places, 0, 'Enter')).toBeUndefined();
  });
});
