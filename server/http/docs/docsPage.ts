import type { DescribedOperation, OpenApiDescription } from '../openapi/OpenApiDescription.ts';
import { errorsSection, findingsSection } from './codesSection.ts';
import { html, nothing, prose, type Html } from './html.ts';
import { operationSection } from './operationSection.ts';
import { schemaFields } from './schemaFields.ts';

interface LocatedOperation {
  readonly path: string;
  readonly method: string;
  readonly operation: DescribedOperation;
}

/**
 * The API page, generated from the description that programs read.
 *
 * @param description - description of the API
 * @returns an HTML document, which needs only its stylesheet
 */
export function docsPage(description: OpenApiDescription): string {
  const { info, tags, components } = description;
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): LocatedOperation => ({ path, method, operation })),
  );
  const groups = tags.map((tag) => ({
    ...tag,
    operations: operations.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  const schemas = Object.entries(components.schemas);
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>Plenum API</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="/api/docs/style.css" />
    </head>
    <body>
      <a class="skip" href="#main">Skip to content</a>
      <nav aria-label="Contents">
        <p class="home"><a href="/">Plenum</a> <span>API</span></p>
        ${groups.map((group) => navigation(group.name, group.operations))}
        <details>
          <summary>Schemas</summary>
          <ul>
            ${schemas.map(([name]) => html`<li><a href="#schema-${name}">${name}</a></li>`)}
          </ul>
        </details>
        <ul class="codes-links">
          <li><a href="#errors">Errors</a></li>
          <li><a href="#findings">Findings</a></li>
        </ul>
      </nav>
      <main id="main">
        <h1>Plenum API <span class="version">${info.version}</span></h1>
        <p class="lead">${prose(info.description)}</p>
        <p>
          The same description in OpenAPI 3.1:
          <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>. Every response has an
          <code>X-Request-Id</code> header, the id of the request in the server log.
        </p>
        ${groups.map(
          (group) =>
            html`<section>
              <h2>${group.name}</h2>
              <p>${group.description}.</p>
              ${group.operations.map(({ operation, path, method }) => operationSection(operation, { path, method }))}
            </section>`,
        )}
        <section>
          <h2>Schemas</h2>
          ${schemas.map(
            ([name, schema]) =>
              html`<section class="schema" id="schema-${name}">
                <h3>${name}</h3>
                ${schema.description === undefined ? nothing : html`<p>${prose(schema.description)}.</p>`}
                ${schemaFields(schema)}
              </section>`,
          )}
        </section>
        ${errorsSection()} ${findingsSection()}
      </main>
    </body>
  </html>`;
  return `<!doctype html>\n${page.html}\n`;
}

function navigation(name: string, operations: readonly LocatedOperation[]): Html {
  return html`<h2>${name}</h2>
    <ul>
      ${operations.map(({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`)}
    </ul>`;
}
