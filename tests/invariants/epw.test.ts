import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../models/problems/ModelError.ts';
import type { Climate } from '../../models/weather/Climate.ts';
import { readEpw } from '../../models/weather/readEpw.ts';
import { readNormals } from '../../models/weather/readNormals.ts';
import { epwRows, epwText } from '../support/epwText.ts';
import { runs } from '../support/runs.ts';

const soundLines = epwText(epwRows()).trimEnd().split('\n');
const seeded = { seed: 20261122, numRuns: runs(150) };

const lineNumber = fc.nat({ max: soundLines.length - 1 });
/** Content of a damaged field. */
const garbage = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double().map(String),
  fc.constantFrom(
    '',
    '99.9',
    '999',
    '999999',
    'NaN',
    'Infinity',
    '-Infinity',
    '1e308',
    '0x10',
    '-0',
    ',,,',
    '"',
    '60',
    '-70',
  ),
);

/** A typical corruption of a file by programs or users. */
type Damage = (lines: string[]) => string[];

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(lineNumber, fc.nat({ max: 800 })).map(
    ([from, count]): Damage =>
      (lines) =>
        lines.toSpliced(from, count),
  ),
  fc.tuple(lineNumber, lineNumber, fc.nat({ max: 300 })).map(
    ([from, to, count]): Damage =>
      (lines) =>
        lines.toSpliced(to, 0, ...lines.slice(from, from + count)),
  ),
  fc.tuple(lineNumber, lineNumber).map(
    ([one, other]): Damage =>
      (lines) =>
        lines.with(one % lines.length, lines[other] ?? '').with(other % lines.length, lines[one] ?? ''),
  ),
  fc.tuple(lineNumber, fc.nat({ max: 34 }), garbage, fc.nat({ max: 400 })).map(
    ([from, field, word, count]): Damage =>
      (lines) =>
        lines.map((line, index) =>
          index < from || index > from + count
            ? line
            : line
                .split(',')
                .with(field % line.split(',').length, word)
                .join(','),
        ),
  ),
  fc.tuple(fc.integer({ min: 1, max: 9 }), garbage).map(
    ([field, word]): Damage =>
      (lines) =>
        lines.map((line) =>
          line
            .split(',')
            .with(field % line.split(',').length, word)
            .join(','),
        ),
  ),
  fc.tuple(lineNumber, fc.nat({ max: 200 })).map(([at, length]): Damage => (lines) => [
    ...lines.slice(0, at),
    (lines[at] ?? '').slice(0, length),
  ]),
  fc.tuple(lineNumber, fc.string({ unit: 'binary', maxLength: 300 })).map(
    ([at, text]): Damage =>
      (lines) =>
        lines.toSpliced(at, 0, text),
  ),
);

function expectSound({ year, design }: Climate): void {
  const { hourCount, dryBulb_C, dewPoint_C, wetBulb_C, humidityRatio, pressure_Pa, density_kg_m3 } = year;
  expect([8760, 8784]).toContain(hourCount);
  for (const column of [dryBulb_C, dewPoint_C, wetBulb_C, humidityRatio, pressure_Pa, density_kg_m3]) {
    expect(column).toHaveLength(hourCount);
    expect(column.every((value) => Number.isFinite(value))).toBe(true);
  }
  expect(dewPoint_C.every((value, hour) => value <= (dryBulb_C[hour] ?? Number.NaN))).toBe(true);
  expect(wetBulb_C.every((value, hour) => value <= (dryBulb_C[hour] ?? Number.NaN))).toBe(true);
  expect(dryBulb_C.every((value) => value >= -70 && value <= 60)).toBe(true);
  for (const value of Object.values(design))
    if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
}

/** Whether a text was read; any error other than a model error fails the test. */
function wasRead(text: string): boolean {
  try {
    expectSound(readEpw(text));
    return true;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    expect(error.code).toMatch(/^weather-/);
    expect(error.message.length).toBeLessThan(1000);
    return false;
  }
}

describe('a weather file that was damaged', () => {
  it('is either read without a gap, or rejected with a reason', () => {
    let readCount = 0;
    let rejectedCount = 0;
    fc.assert(
      fc.property(
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (damages, end) => {
          const lines = damages.reduce((text, change) => change(text), soundLines);
          if (wasRead(lines.join(end))) readCount += 1;
          else rejectedCount += 1;
        },
      ),
      seeded,
    );
    // Both outcomes must be frequent for the test to be meaningful.
    expect(readCount).toBeGreaterThan(runs(20));
    expect(rejectedCount).toBeGreaterThan(runs(20));
  });

  it('is rejected if it is any other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        expect(wasRead(text)).toBe(false);
      }),
      seeded,
    );
  });
});

it('monthly normals that were damaged are either read or rejected with a reason', () => {
  const sound = [
    'month,dryBulbMean_C,dryBulbDailyMax_C,dryBulbDailyMin_C,dewPointMean_C,pressure_Pa',
    ...Array.from({ length: 12 }, (_, index) => `${String(index + 1)},10,15,5,3,100000`),
  ];
  fc.assert(
    fc.property(fc.nat({ max: 12 }), fc.nat({ max: 5 }), garbage, (line, field, word) => {
      const text = sound.with(line, (sound[line] ?? '').split(',').with(field, word).join(',')).join('\n');
      try {
        const normals = readNormals(text);
        expect(normals).toHaveLength(12);
        expect(normals.flatMap((month) => Object.values(month) as number[]).every(Number.isFinite)).toBe(
          true,
        );
      } catch (error) {
        if (!(error instanceof ModelError)) throw error;
        expect(error.code).toBe('weather-unreadable');
      }
    }),
    { ...seeded, numRuns: runs(1000) },
  );
});
