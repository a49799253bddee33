import type { Severity } from '../../problems/severities.ts';

/** Labels of the severity of a finding. */
export const severityLabels: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
};
