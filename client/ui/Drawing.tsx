import { h, type JSX } from 'preact';
import type { Mark } from '../../models/present/charts/mark.ts';

interface DrawingProps {
  readonly drawing: Mark;
}

/** Draws the result of a chart function. Items with an id of their own stay the same elements, whatever is drawn before them. */
export function Drawing({ drawing }: DrawingProps): JSX.Element {
  return node(drawing, 0);
}

function node({ tag, attributes, children }: Mark, index: number): JSX.Element {
  return h(
    tag,
    { ...attributes, key: attributes['data-item'] ?? index },
    children.map((child, place) => (typeof child === 'string' ? child : node(child, place))),
  );
}
