import type { JSX } from 'preact';
import { coolingAnswer, powerAnswer } from '../../../models/present/figures/pageAnswer.ts';
import { isOpen } from '../../../models/problems/openFindings.ts';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { findingTexts } from '../../state/findingTexts.ts';
import { report } from '../../state/models.ts';
import { ageClass, yearAge } from '../../state/numbersAge.ts';
import { shownOption } from '../../state/shownOption.ts';
import { Badge } from '../../ui/Badge.tsx';
import { HeadFigures } from '../../ui/HeadFigures.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';

interface AnswerCardProps {
  readonly page: 'power' | 'cooling';
}

const answers = { power: powerAnswer, cooling: coolingAnswer } as const;
const titles = { power: 'Does the power hold?', cooling: 'Is the heat removed?' } as const;

/** Paths of the findings that a page answers for. */
const subjects = {
  power: /^(power|powerTopology|itMetering)\b|^racks\.[^.]+\.feeds\b/,
  cooling: /^cooling\b/,
} as const;

/** Errors that are named; the others are on the findings page. */
const NAMED_ERRORS = 3;

/** The answer to the question of a design page for the option that the header shows, with its open errors. */
export function AnswerCard({ page }: AnswerCardProps): JSX.Element | null {
  const current = report.value;
  const option = shownOption.value;
  if (current === null || option === undefined) return null;
  const { tone, verdict, text, figures } = answers[page](option, current, displayUnits.value);
  return (
    <section class={`card answer ${ageClass[yearAge.value]}`} aria-labelledby="answer-title">
      <div class="card-head">
        <h2 id="answer-title">{titles[page]}</h2>
        {current.options.length > 1 && <p class="card-hint">{option.name}</p>}
      </div>
      <p class="answer-text">
        <Badge tone={tone}>{verdict}</Badge> {text}
      </p>
      <OpenErrors option={option} page={page} />
      <HeadFigures label={`${titles[page]} ${option.name}`} figures={figures} />
    </section>
  );
}

interface OpenErrorsProps {
  readonly option: OptionReport;
  readonly page: AnswerCardProps['page'];
}

function OpenErrors({ option, page }: OpenErrorsProps): JSX.Element | null {
  const errors = option.findings.filter(
    (found) => found.severity === 'error' && isOpen(found) && subjects[page].test(found.path),
  );
  const codes = [...new Set(errors.map(({ code }) => code))];
  if (codes.length === 0) return null;
  const rest = codes.length - NAMED_ERRORS;
  return (
    <ul class="answer-errors">
      {codes.slice(0, NAMED_ERRORS).map((code) => (
        <li key={code}>
          <SeverityMark severity="error" />
          <a href={`/findings?search=${code}`}>{findingTexts(code).title}</a>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <a href="/findings?severity=error">and {rest} more</a>
        </li>
      )}
    </ul>
  );
}
