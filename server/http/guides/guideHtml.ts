import { posix } from 'node:path';
import { Marked, type Tokens } from 'marked';
import { html, type Html } from '../docs/html.ts';

/**
 * A document as HTML. Its own HTML is shown as text, and its links lead to other documents, within the page or to the web only.
 *
 * @param markdown - the text of the document
 * @param name - its path below `/docs/`, which relative links start from
 * @param names - of all documents
 */
export function guideHtml(markdown: string, name: string, names: ReadonlySet<string>): Html {
  const marked = new Marked({ gfm: true, async: false });
  marked.use({
    renderer: {
      html: ({ text }: Tokens.HTML | Tokens.Tag) => html`${text}`.html,
      image: ({ text }: Tokens.Image) => html`${text}`.html,
      heading({ tokens, depth, text }: Tokens.Heading) {
        const tag = `h${String(depth)}`;
        return `<${tag} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</${tag}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const inner = this.parser.parseInline(tokens);
        const address = guideAddress(href, name, names);
        return address === undefined ? inner : html`<a href="${address}">${{ html: inner }}</a>`.html;
      },
    },
  });
  // With `async: false` the result is a text.
  const body = marked.parse(markdown) as string;
  const wide = body
    .replaceAll('<table>', '<div class="wide" tabindex="0" role="region" aria-label="Table"><table>')
    .replaceAll('</table>', '</table></div>');
  return { html: wide };
}

/**
 * Where a link of a document leads.
 *
 * @param href - as written
 * @param name - path of the document below `/docs/`
 * @param names - of all documents
 * @returns undefined for a link that leads nowhere here, such as one to a file of the program
 */
export function guideAddress(href: string, name: string, names: ReadonlySet<string>): string | undefined {
  if (href.startsWith('#') || /^https?:\/\//.test(href)) return href;
  const [path = '', hash] = href.split('#');
  const target = posix.normalize(posix.join(posix.dirname(name), path)).replace(/[.]md$/, '');
  if (!names.has(target)) return undefined;
  return `/docs/${target}${hash === undefined ? '' : `#${hash}`}`;
}

/** The anchor of a heading, as links within documents state it: lower case, words joined by dashes. */
const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number} _-]/gu, '')
    .replaceAll(' ', '-');
