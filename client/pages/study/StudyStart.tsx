import type { JSX } from 'preact';
import type { StudyQuestion } from '../../../models/study/document/studySchema.ts';
import { catalogue } from '../../state/models.ts';
import { isStarting } from './state/starting.ts';
import { addStudy, studies } from './state/studies.ts';
import { studyFields } from './state/fields.ts';
import { coolestFirst } from './question/coolestFirst.ts';
import { blankStudy, starters } from './starters.ts';

function begin(question: StudyQuestion): void {
  isStarting.value = false;
  addStudy(question);
}

/** Questions to begin with: each is a study that is ready to run. */
export function StudyStart(): JSX.Element {
  const { presets = [], climates = null } = catalogue.value ?? {};
  const isReady = climates !== null && studyFields.value !== null;
  const ready = starters({
    presetIds: presets.map(({ id }) => id),
    climateIds: coolestFirst((climates ?? []).map(({ id }) => id)),
    fields: studyFields.value?.fields ?? [],
  });
  return (
    <section class="card" aria-labelledby="study-start-title">
      <div class="card-head">
        <h2 id="study-start-title">What do you want to know?</h2>
        <p class="card-hint">A study runs the plan for many values at once and leaves the plan as it is</p>
      </div>
      <ul class="study-starters">
        {ready.map(({ question, text }) => (
          <li key={question.name}>
            <button
              type="button"
              class="study-starter"
              disabled={!isReady}
              onClick={() => {
                begin(question);
              }}
            >
              <b>{question.name}</b>
              <span>{text}</span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            class="study-starter"
            onClick={() => {
              begin(blankStudy((studies.value ?? []).length + 1));
            }}
          >
            <b>A question of your own</b>
            <span>Choose what varies from the fields of the plan.</span>
          </button>
        </li>
      </ul>
    </section>
  );
}
