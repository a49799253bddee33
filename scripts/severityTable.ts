import { findingCodes, type FindingCode } from '../models/problems/findingCodes.ts';
import { severityNames } from '../models/problems/severities.ts';

const codes = Object.keys(findingCodes) as FindingCode[];
const WIDTH = 118;

/** models/problems/codeSeverities.ts: the severity of every code without its texts, which a first load of the page does without. */
export function severityTable(): string {
  const lists = severityNames.map(
    (severity) =>
      `  ${severity}: [\n${linesOf(codes.filter((code) => findingCodes[code].severity === severity))}\n  ],`,
  );
  const blocking = codes.filter((code) => 'blocking' in findingCodes[code]);
  return `// Written by \`npm run docs\` from the descriptions in codes/; a test holds it against them.

/** The codes of each severity, separated by spaces. */
export const codesBySeverity = {
${lists.join('\n')}
} as const;

/** Codes without whose correction nothing can be computed. */
export const blockingCodes = [
${linesOf(blocking).replace(/^ {2}/gm, '')}
] as const;
`;
}

function linesOf(some: readonly FindingCode[]): string {
  const lines: string[] = [];
  let line = '';
  for (const code of some) {
    const next = line === '' ? code : `${line} ${code}`;
    if (next.length > WIDTH - 8) {
      lines.push(line);
      line = code;
    } else line = next;
  }
  return [...lines, line].map((text) => `    '${text}',`).join('\n');
}
