import { errorCodes, type ErrorCode } from '../../../models/problems/errorCodes.ts';
import { findingCodes, type FindingCode } from '../../../models/problems/findingCodes.ts';
import { errorStatus } from '../../results/errorStatus.ts';
import { html, nothing, prose, type Html } from './html.ts';

/** Every code that an error can have, each with an anchor that a problem's `type` points to. */
export function errorsSection(): Html {
  return html`<section id="errors">
    <h2>Errors</h2>
    <p>
      Every error is <code>application/problem+json</code> (RFC 9457): see
      <a href="#schema-Problem">Problem</a>. Its <code>errors</code> say, for each thing that is wrong, where
      it is and which rule it breaks.
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

/** Every code that a finding can have. */
export function findingsSection(): Html {
  return html`<section id="findings">
    <h2>Findings</h2>
    <p>
      A finding is something that a planner should know about a plan. An error breaks a limit, a warning is a
      risk, info is worth knowing. A blocking finding prevents numbers: it comes as an issue of
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
