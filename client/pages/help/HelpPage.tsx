import type { JSX } from 'preact';
import { report } from '../../state/models.ts';
import { pageAddress } from '../../state/route.ts';
import { guides } from './guides.ts';
import { ShortcutTables } from './ShortcutTables.tsx';

/** The version of the program, from its package. */
const versions = import.meta.glob<string>('../../../package.json', { import: 'version', eager: true });

/** Reference pages: terms, documents, claims, keys, and the version of the program. */
export function HelpPage(): JSX.Element {
  return (
    <div class="help">
      <div class="page-head">
        <h1>Help</h1>
      </div>
      <div class="help-columns">
        <section class="card help-card" aria-labelledby="help-terms">
          <h2 id="help-terms">Terms and claims</h2>
          <ul class="help-links">
            <li>
              <a href={pageAddress('glossary')}>Glossary</a>
              <span>The terms of the field, with their units and standards</span>
            </li>
            <li>
              <a href={pageAddress('claims')}>Claims</a>
              <span>Figures of well-known articles, computed again</span>
            </li>
          </ul>
        </section>
        {guides.map(({ title, links }) => (
          <section key={title} class="card help-card" aria-labelledby={`help-${title}`}>
            <h2 id={`help-${title}`}>{title}</h2>
            <ul class="help-links">
              {links.map(({ path, title: name }) => (
                <li key={path}>
                  <a href={`/docs/${path}`} target="_blank">
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section class="card help-card" aria-labelledby="help-programs">
          <h2 id="help-programs">For programs</h2>
          <ul class="help-links">
            <li>
              <a href="/api/docs" target="_blank">
                HTTP API
              </a>
              <span>The same calculations over HTTP, described in OpenAPI 3.1</span>
            </li>
          </ul>
        </section>
        <section class="card help-card" aria-labelledby="help-about">
          <h2 id="help-about">About</h2>
          <dl class="help-facts">
            <dt>Plenum</dt>
            <dd>{Object.values(versions)[0]}</dd>
            <dt>Catalogue</dt>
            <dd>{report.value?.library.version ?? 'not loaded yet'}</dd>
            <dt>Licence</dt>
            <dd>MIT</dd>
          </dl>
          <p class="field-note">
            Every figure is computed in this browser. A plan leaves it only as a file that you save.
          </p>
        </section>
      </div>
      <section class="card" aria-labelledby="help-keys">
        <div class="card-head">
          <h2 id="help-keys">Keyboard</h2>
          <p class="card-hint">
            Press <kbd>?</kbd> on any page to see this list
          </p>
        </div>
        <ShortcutTables />
      </section>
    </div>
  );
}
