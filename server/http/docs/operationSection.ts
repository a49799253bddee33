import { errorCodes } from '../../../models/problems/errorCodes.ts';
import type { DescribedAnswer, DescribedOperation } from '../openapi/OpenApiDescription.ts';
import { html, nothing, prose, type Html } from './html.ts';
import { typeText, unitText } from './typeText.ts';

interface Address {
  readonly path: string;
  readonly method: string;
}

/**
 * One operation: its description, a shell command as example, its parameters, body and responses.
 *
 * @param operation - from the description
 * @param address - its path and method
 */
export function operationSection(operation: DescribedOperation, address: Address): Html {
  const { operationId, summary, description, requestBody, responses, parameters = [] } = operation;
  const [sample] = operation['x-codeSamples'];
  const [mediaType = '', body] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  return html`<section class="operation" id="${operationId}">
    <h3>${summary}</h3>
    <p class="address">
      <span class="method ${address.method}">${address.method.toUpperCase()}</span>
      <code>${address.path}</code>
    </p>
    <p>${prose(description)}</p>
    <p>
      ${operation['x-role'] === 'anyone' ? 'Without sign-in.' : `Where sign-in is on, for: ${operation['x-role']}.`}
    </p>
    ${sample === undefined ? nothing : html`<pre tabindex="0"><code>${sample.source}</code></pre>`}
    ${
      parameters.length === 0
        ? nothing
        : html`<h4>Parameters</h4>
            <dl>
              ${parameters.map(
                (parameter) =>
                  html`<dt>
                      <code>${parameter.name}</code>
                      <span class="optional"
                        >${parameter.in}, ${parameter.required === true ? 'required' : 'optional'}:
                        ${typeText(parameter.schema)} ${unitText(parameter.schema)}</span
                      >
                    </dt>
                    <dd>${prose(parameter.description)}</dd>`,
              )}
            </dl>`
    }
    ${
      body === undefined
        ? nothing
        : html`<h4>Request body</h4>
            <p>${typeText(body.schema)}, as <code>${mediaType}</code>, at most 16 MiB. Example:</p>
            <pre class="tall" tabindex="0"><code>${JSON.stringify(body.example, null, 2)}</code></pre>`
    }
    <h4>Responses</h4>
    <dl class="responses">
      ${Object.entries(responses).map(
        ([status, response]) =>
          html`<dt><code>${status}</code></dt>
            <dd>${responseText(response)}</dd>`,
      )}
    </dl>
  </section>`;
}

function responseText({ description, content }: DescribedAnswer): Html {
  const [first] = Object.entries(content ?? {});
  if (first === undefined) return html`${description}`;
  const [mediaType, { schema }] = first;
  return mediaType === 'application/problem+json'
    ? linkedCodes(description)
    : html`${description}: ${typeText(schema)}`;
}

/** The codes in the description of a problem, each linked to its explanation. */
function linkedCodes(description: string): Html {
  return html`${description.split('; ').map((part, index) => {
    const code = part.split(':')[0] ?? part;
    const link = code in errorCodes ? html`<a href="#errors-${code}">${code}</a>` : html`${code}`;
    return html`${index === 0 ? '' : ', '}${link}`;
  })}`;
}
