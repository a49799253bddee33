/** One element of a drawing as plain data, returned by charts. Preact draws it on the page, `svgText` writes it to a file. */
export interface Mark {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Mark | string)[];
}

/**
 * Makes an element of a drawing.
 *
 * @param tag - name of an SVG element
 * @param attributes - as SVG spells them
 * @param children - elements and text inside it
 */
export function mark(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (Mark | string)[] = [],
): Mark {
  return { tag, attributes, children };
}

/**
 * The frame of a drawing.
 *
 * @param width - in pixels, as is the height
 */
export function drawing(width: number, height: number, children: readonly Mark[]): Mark {
  return mark(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      width,
      height,
      'font-family': 'system-ui, sans-serif',
      'font-size': 12,
    },
    children,
  );
}

/** A length in a drawing, to the hundredth of a pixel: more digits only make snapshots long. */
export function round(length: number): number {
  return Math.round(length * 100) / 100;
}
