import type { JSX } from 'preact';
import { explainedTerm } from '../../models/present/words/explainedTerms.ts';
import { TermMark } from './TermMark.tsx';

interface TermLabelProps {
  readonly label: string;
}

/** A label, and a mark with the meaning of its term if the glossary explains it. */
export function TermLabel({ label }: TermLabelProps): JSX.Element {
  const term = explainedTerm(label);
  if (term === undefined) return <>{label}</>;
  return (
    <>
      {label} <TermMark term={term} />
    </>
  );
}
