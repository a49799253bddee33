import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { pageAddress, path } from '../state/route.ts';
import { pageTitles, planPages } from '../state/pages.ts';

/** The page of an address that has none, with links to those that exist. */
export function UnknownPage(): JSX.Element {
  useEffect(() => {
    document.title = `${pageTitles.unknown} – Plenum`;
  }, []);
  return (
    <main class="page page-unknown">
      <h1>There is no page {path.value}</h1>
      <p>
        The plans in this browser are not affected. Go to the <a href="/">home page</a>, or to a page of the
        last open plan:
      </p>
      <ul class="unknown-links">
        {planPages.map((id) => (
          <li key={id}>
            <a href={pageAddress(id)}>{pageTitles[id]}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
