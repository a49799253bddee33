/** Text that is already HTML and must not be escaped again. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[];

/**
 * Writes HTML from a template; inserted text is escaped, inserted HTML is not.
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
  return 'html' in part ? part.html : part.map((inner) => inner.html).join('');
}

export const nothing: Html = { html: '' };

/** Converts the `code` in the Markdown of a description to HTML; descriptions use no other Markdown. */
export function prose(text: string): Html {
  const segments = text
    .split('`')
    .map((segment, index) => (index % 2 === 1 ? html`<code>${segment}</code>` : html`${segment}`));
  return html`${segments}`;
}
