/** Text that is HTML already, so that it is not escaped a second time. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[];

/**
 * Writes HTML from a template; every word put into it is escaped, unless it is HTML already.
 *
 * @example html`<p>${text}</p>`
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((text, string, index) => text + partText(parts[index - 1]) + string) };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function partText(part: Part | undefined): string {
  if (part === undefined) return '';
  if (typeof part === 'string')
    return part.replace(/[&<>"']/g, (character) => entities[character] ?? character);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map((piece) => piece.html).join('');
}

export const nothing: Html = { html: '' };

/** Turns the `code` of a description's Markdown into HTML; other Markdown is not used in descriptions. */
export function prose(text: string): Html {
  const pieces = text
    .split('`')
    .map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`));
  return html`${pieces}`;
}
