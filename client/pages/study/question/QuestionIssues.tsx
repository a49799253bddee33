import type { JSX } from 'preact';
import type { InputIssue } from '../../../../models/problems/ModelError.ts';
import { inShownUnits } from '../../../state/inShownUnits.ts';
import { askedStudy } from '../state/description.ts';

interface QuestionIssuesProps {
  /** Of a part of the question: all issues within it are shown. */
  readonly path: string;
  /** Parts that show their issues themselves. */
  readonly except?: readonly string[];
  /** Of the message, for the control that it describes. */
  readonly id?: string;
  /** Names of inputs, for their paths in a message. */
  readonly named?: (path: string) => string;
}

/** A path of a field in a message. */
const PATH = /\b[a-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9][A-Za-z0-9_-]*)+\b/g;

/** What is wrong with a part of the question. */
export function QuestionIssues({ path, except = [], id, named }: QuestionIssuesProps): JSX.Element | null {
  const issues = issuesAt(path).filter(({ path: at }) => !except.some((part) => isWithin(at, part)));
  if (issues.length === 0) return null;
  return (
    <div class="study-issues" id={id}>
      {issues.map(({ path: at, message }) => (
        <p key={`${at} ${message}`} class="field-message">
          {issueSentence(inShownUnits(named === undefined ? message : message.replaceAll(PATH, named)))}
        </p>
      ))}
    </div>
  );
}

/** The issues of a part of the question on the page. */
export function issuesAt(path: string): readonly InputIssue[] {
  return askedStudy.value?.issues.filter(({ path: at }) => isWithin(at, path)) ?? [];
}

const isWithin = (at: string, path: string): boolean =>
  at === path || at.startsWith(`${path}.`) || at.startsWith(`${path}[`);

/** A message as a sentence of its own. */
export const issueSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
