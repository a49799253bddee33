import { h, type JSX } from 'preact';
import type { Mark } from '../../models/present/charts/mark.ts';

interface DrawingProps {
  readonly drawing: Mark;
}

/** Draws the result of a chart function. */
export function Drawing({ drawing }: DrawingProps): JSX.Element {
  return node(drawing, 0);
}

function node({ tag, attributes, children }: Mark, key: number): JSX.Element {
  return h(
    tag,
    { ...attributes, key },
    children.map((child, index) => (typeof child === 'string' ? child : node(child, index))),
  );
}
