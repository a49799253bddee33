/** One element of a drawing, as plain data: what charts return. Preact draws it on the page, `svgText` writes it to a file. */
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
