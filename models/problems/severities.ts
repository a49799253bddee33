/** Severities of findings, the gravest first: a limit is exceeded, a risk, a note. */
export const severityNames = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severityNames)[number];
