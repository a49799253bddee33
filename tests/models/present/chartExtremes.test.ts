import { describe, expect, it } from 'vitest';
import { darkTheme, lightTheme } from '../../../models/present/charts/chartTheme.ts';
import { movedPlace, readingText } from '../../../models/present/charts/readings.ts';
import { svgText } from '../../../models/present/charts/svgText.ts';
import { chartFunctions } from '../../support/charts/chartFunctions.ts';
import { chartSamples } from '../../support/charts/chartSamples.ts';
import { textProblems } from '../../support/charts/drawingTexts.ts';

const WIDTHS = [320, 640, 1200] as const;
const themes = { light: lightTheme, dark: darkTheme };

describe.each(Object.entries(chartSamples))('the chart %s', (name, samples) => {
  it.each(Object.entries(samples))(
    '%s has its texts within it, none on another, at all widths',
    (_, draw) => {
      for (const width of WIDTHS) {
        for (const [theme, colours] of Object.entries(themes)) {
          const chart = draw({ width }, colours);
          expect(textProblems(chart), `${String(width)} wide, ${theme}`).toEqual([]);
          expect(svgText(chart)).not.toMatch(/NaN|Infinity|undefined|width="-|height="-/);
        }
      }
    },
  );

  it.each(Object.entries(samples))(
    '%s can be read at all places: value and heading, within the drawing',
    (_, draw) => {
      const problems: object[] = [];
      for (const width of WIDTHS) {
        const { readings, attributes } = draw({ width }, lightTheme);
        const step = Math.max(1, Math.floor(readings.count / 50));
        for (let place = 0; place < readings.count; place += step) {
          const reading = readings.of(place);
          const { box, heading, values } = reading;
          const text = readingText(reading);
          const isRead = heading !== '' && values.length > 0 && !/NaN|Infinity|undefined/.test(text);
          const [right, bottom] = [box.x + box.width, box.y + box.height];
          const isWithin =
            box.x >= -5 &&
            box.y >= 0 &&
            right <= Number(attributes['width']) + 5 &&
            bottom <= Number(attributes['height']) + 1;
          if (!isRead || !isWithin) problems.push({ width, place, text, box });
        }
      }
      expect(problems).toEqual([]);
    },
  );

  it('is found by a pointer where its readings are, and by keys from the first to the last', () => {
    const { readings } = (samples['normal'] ?? Object.values(samples)[0])?.({ width: 640 }, lightTheme) ?? {
      readings: undefined,
    };
    if (readings === undefined) throw new Error('no sample');
    const places = [0, Math.floor(readings.count / 2), readings.count - 1];
    const found = places.map((place) => {
      const { x, y, width, height } = readings.of(place).box;
      return readings.at(x + width / 2, y + height / 2);
    });
    // The middle of a curved band may be outside of it.
    if (name !== 'powerFlow') expect(found).toEqual(places);
    expect(movedPlace(readings, null, 'ArrowRight')).toBe(0);
    expect(movedPlace(readings, 0, 'End')).toBe(readings.count - 1);
    expect(movedPlace(readings, readings.count - 1, 'Home')).toBe(0);
    expect(readings.at(-50, -50)).toBeUndefined();
  });

  it('is drawn at its largest as the committed file', async () => {
    const [, largest] = Object.entries(samples).find(([key]) => /10\^13|10\^12|10 GW|10\^10/.test(key)) ?? [];
    const draw = largest ?? samples['that grow extremely'];
    if (draw === undefined) throw new Error('no extreme sample');
    await expect(svgText(draw({ width: 320 }, lightTheme))).toMatchFileSnapshot(
      `./__snapshots__/extreme-${name}.svg`,
    );
  });
});

describe('the samples', () => {
  /** What charts are made of. */
  const parts = ['readable', 'monthChart'];

  it('have an entry for every chart', () => {
    expect(
      chartFunctions()
        .map(({ name }) => name)
        .filter((name) => !parts.includes(name))
        .toSorted(),
    ).toEqual(Object.keys(chartSamples).toSorted());
  });
});
