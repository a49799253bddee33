import type { Mark } from './mark.ts';

/** Characters that XML does not allow, even escaped (XML 1.0, 2.2): control characters and halves of surrogate pairs. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  text
    .replace(forbidden, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/**
 * Writes a drawing as an SVG file that any viewer opens.
 *
 * @param drawing - what a chart returned
 * @param indent - spaces before each line
 */
export function svgText(drawing: Mark, indent = ''): string {
  const { tag, attributes, children } = drawing;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const open = `${indent}<${tag}${written.join('')}`;
  if (children.length === 0) return `${open} />\n`;
  if (children.every((child) => typeof child === 'string')) {
    return `${open}>${escaped(children.join(''))}</${tag}>\n`;
  }
  const inside = children.map((child) =>
    typeof child === 'string' ? `${indent}  ${escaped(child)}\n` : svgText(child, `${indent}  `),
  );
  return `${open}>\n${inside.join('')}${indent}</${tag}>\n`;
}
