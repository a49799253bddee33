import { ModelError } from '../../problems/ModelError.ts';
import { pathText } from '../../problems/path.ts';
import { planLimits } from './limits.ts';

const QUOTE = 34;
const BACKSLASH = 92;
const OPENING = [91, 123];
const CLOSING = [93, 125];

/**
 * Rejects JSON text that is too long or nested too deep before it is parsed: millions of brackets would take
 * seconds and gigabytes to parse, only to be rejected afterwards.
 *
 * @throws ModelError `json-too-large` or `json-too-deep`
 */
export function guardText(text: string): void {
  if (text.length > planLimits.bytes) {
    const megabytes = String(planLimits.bytes / 1024 / 1024);
    throw new ModelError('json-too-large', `The JSON text is larger than ${megabytes} MiB.`);
  }
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (quoted) {
      if (character === BACKSLASH) index += 1;
      else if (character === QUOTE) quoted = false;
    } else if (character === QUOTE) {
      quoted = true;
    } else if (OPENING.includes(character)) {
      depth += 1;
      if (depth > planLimits.depth) throw tooDeep(text, index);
    } else if (CLOSING.includes(character)) {
      depth -= 1;
    }
  }
}

function tooDeep(text: string, index: number): ModelError {
  const path = pathAt(text, index);
  const shown = path.length > 120 ? `${path.slice(0, 117)}...` : path;
  const rule = `depth at most ${String(planLimits.depth)}`;
  const message = `is nested deeper than ${String(planLimits.depth)} levels.`;
  return new ModelError('json-too-deep', `${shown} ${message}`, [{ path: shown, rule, message }]);
}

/** The keys and indices of a position in JSON text. */
function pathAt(text: string, end: number): string {
  const steps: (string | number)[] = [];
  const tokens = /"((?:[^"\\]|\\.)*)"|[[\]{},:]/g;
  let lastString = '';
  for (let token = tokens.exec(text); token !== null && token.index < end; token = tokens.exec(text)) {
    const [mark, quoted] = token;
    const step = steps.at(-1);
    if (quoted !== undefined) lastString = quoted;
    else if (mark === '[') steps.push(0);
    else if (mark === '{') steps.push('');
    else if (mark === ']' || mark === '}') steps.pop();
    else if (mark === ':') steps[steps.length - 1] = lastString;
    else if (typeof step === 'number') steps[steps.length - 1] = step + 1;
  }
  return pathText(steps);
}
