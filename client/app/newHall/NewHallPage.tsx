import type { ComponentChildren, JSX } from 'preact';
import { job, type Job } from './answers.ts';
import { CoolingQuestion, FeedQuestion, RoomQuestion } from './DesignQuestions.tsx';
import { PlaceQuestion } from './PlaceQuestion.tsx';
import { Proposal } from './Proposal.tsx';
import { RunsQuestion } from './RunsQuestion.tsx';

const titles: Readonly<Record<Job, { readonly title: string; readonly hint: string }>> = {
  racks: { title: 'New hall', hint: 'Five questions; every assumption is listed and can be changed later.' },
  cooling: {
    title: 'Compare cooling',
    hint: 'A hall in your climate, with its cooling systems beside each other.',
  },
  bill: { title: 'Estimate a bill', hint: 'A hall with its hours; the bill follows the load and the rate.' },
};

/** A new hall from five answers, with the hall that follows from them beside the questions. */
export function NewHallPage(): JSX.Element {
  const { title, hint } = titles[job.value];
  return (
    <div class="new-hall">
      <div class="page-head">
        <h1>{title}</h1>
        <p class="page-hint">{hint}</p>
      </div>
      <div class="new-hall-columns">
        <div class="new-questions">
          <Question number={1} title="What runs?">
            <RunsQuestion />
          </Question>
          <Question number={2} title="Where?">
            <PlaceQuestion />
          </Question>
          <Question number={3} title="How is it cooled?">
            <CoolingQuestion />
          </Question>
          <Question number={4} title="How is it fed?">
            <FeedQuestion />
          </Question>
          <Question number={5} title="How big is the room?">
            <RoomQuestion />
          </Question>
        </div>
        <Proposal />
      </div>
    </div>
  );
}

interface QuestionProps {
  readonly number: number;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Question({ number, title, children }: QuestionProps): JSX.Element {
  const id = `new-question-${String(number)}`;
  return (
    <section class="card new-question" aria-labelledby={id}>
      <h2 id={id}>
        <span class="new-question-number" aria-hidden="true">
          {number}
        </span>
        {title}
      </h2>
      {children}
    </section>
  );
}
