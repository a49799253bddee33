import { errorCodes, type ErrorCode } from '../../../models/problems/errorCodes.ts';
import { findingCodes, type FindingCode } from '../../../models/problems/findingCodes.ts';
import { errorStatus } from '../../results/errorStatus.ts';
import { html, nothing, prose, type Html } from './html.ts';

/** All error codes, each with an anchor that the `type` of a problem refers to. */
export function errorsSection(): Html {
  return html`<section id="errors">
    <h2>Errors</h2>
    <p>
      Every error is <code>application/problem+json</code> (RFC 9457): see
      <a href="#schema-Problem">Problem</a>. Its <code>errors</code> list each issue with its path and the
      violated rule.
    </p>
    <dl class="codes">
      ${(Object.keys(errorCodes) as ErrorCode[]).map((code) => {
        const { title, meaning } = errorCodes[code];
        return html`<div id="errors-${code}">
          <dt><code>${code}</code> <span class="status">${errorStatus(code)}</span></dt>
          <dd><strong>${title}.</strong> ${prose(meaning)}</dd>
        </div>`;
      })}
    </dl>
  </section>`;
}

/** All finding codes. */
export function findingsSection(): Html {
  return html`<section id="findings">
    <h2>Findings</h2>
    <p>
      A finding is an error, a warning or a note on a plan. An error is an exceeded limit, a warning is a
      risk, info is a note. A blocking finding prevents results: it is returned as an issue of
      <code>plan-not-computable</code>.
    </p>
    <dl class="codes">
      ${(Object.keys(findingCodes) as FindingCode[]).map((code) => {
        const { severity, blocking, title, meaning, remedy } = findingCodes[code];
        return html`<div id="findings-${code}">
          <dt>
            <code>${code}</code> <span class="severity ${severity}">${severity}</span>${
              blocking === true ? html` <span class="severity blocking">blocking</span>` : nothing
            }
          </dt>
          <dd><strong>${title}.</strong> ${prose(meaning)} <em>${prose(remedy)}</em></dd>
        </div>`;
      })}
    </dl>
  </section>`;
}
