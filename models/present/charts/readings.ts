import type { Mark } from './mark.ts';

/** A value that a chart tells at one of its places, with its unit: "Compressors", "116.4 MWh". */
export interface ReadingValue {
  readonly label: string;
  readonly text: string;
  /** Colour of the part in the drawing. */
  readonly colour?: string;
}

/** A rectangle of a drawing, in its pixels. */
export interface ChartBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a chart tells at one of its places: a month, an hour, a bar, a band. */
export interface ChartReading {
  /** Of what the place shows, where it can be chosen on the page: the id of a design. */
  readonly id?: string;
  /** The place in the drawing: what tells the values stands beside it. */
  readonly box: ChartBox;
  /** Which place: "Jan", "14 Jul, 15:00", "Air to Devices". */
  readonly heading: string;
  readonly values: readonly ReadingValue[];
  /** Drawn over the chart while the place is read; default: a shade over the box. */
  readonly marks?: readonly Mark[];
}

/** By how many places the keys move: arrows to the right and down, and Page Down. */
export interface ReadingSteps {
  readonly across: number;
  readonly down: number;
  readonly page: number;
}

/** The places of a chart that can be read, in the order of the keys. */
export interface Readings {
  readonly count: number;
  /** The reading of a place: 0 is the first. */
  readonly of: (place: number) => ChartReading;
  /** The place at a point of the drawing; undefined where there is none. */
  readonly at: (x: number, y: number) => number | undefined;
  readonly steps: ReadingSteps;
}

/** A drawing whose values can be read: by pointer, touch and keys on the page. */
export interface Chart extends Mark {
  readonly readings: Readings;
}

/**
 * A chart: its drawing, and what can be read in it.
 *
 * @param drawing - as returned by `drawing`
 * @param readings - of its places
 */
export function readable(drawing: Mark, readings: Readings): Chart {
  return { ...drawing, readings };
}

const inside = ({ x, y, width, height }: ChartBox, atX: number, atY: number): boolean =>
  atX >= x && atX <= x + width && atY >= y && atY <= y + height;

/**
 * The readings of a chart with few places. A point belongs to the first place whose box contains it.
 *
 * @param list - in the order of the keys
 * @param steps - default: all arrows go to the next or the previous place
 */
export function readingList(list: readonly ChartReading[], steps: Partial<ReadingSteps> = {}): Readings {
  return {
    count: list.length,
    of: (place) => list[place] ?? { box: { x: 0, y: 0, width: 0, height: 0 }, heading: '', values: [] },
    at: (x, y) => {
      const found = list.findIndex(({ box }) => inside(box, x, y));
      return found === -1 ? undefined : found;
    },
    steps: { across: 1, down: 1, page: Math.max(1, Math.round(list.length / 4)), ...steps },
  };
}

/**
 * The place that a key leads to: around the end to the beginning.
 *
 * @param readings - of the chart
 * @param place - the current one; null if none is selected yet
 * @param key - name of the key
 * @returns undefined if the key moves nothing
 */
export function movedPlace(
  { count, steps }: Readings,
  place: number | null,
  key: string,
): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = {
    ArrowRight: steps.across,
    ArrowLeft: -steps.across,
    ArrowDown: steps.down,
    ArrowUp: -steps.down,
    PageDown: steps.page,
    PageUp: -steps.page,
  }[key];
  if (step === undefined) return undefined;
  return place === null ? 0 : (((place + step) % count) + count) % count;
}

/** A reading in one line, as a screen reader says it: "Jan: Energy 8,761 USD, Demand 1,200 USD". */
export function readingText({ heading, values }: ChartReading): string {
  const told = values.map(({ label, text }) => (label === '' ? text : `${label} ${text}`)).join(', ');
  return told === '' ? heading : `${heading}: ${told}`;
}
