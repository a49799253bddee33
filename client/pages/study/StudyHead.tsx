import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/Icon.tsx';
import { placeFloat } from '../../ui/placeFloat.ts';
import { SelectBox } from '../../ui/SelectBox.tsx';
import { isStarting } from './state/starting.ts';
import { openStudy, renameStudy, showStudy, studies } from './state/studies.ts';
import { StudyActions } from './StudyActions.tsx';

const MAX_NAME = 200;

/** The name of the study, the other studies of the plan, and what can be done with it. */
export function StudyHead(): JSX.Element {
  const study = openStudy.value;
  const isRenaming = useSignal(false);
  const list = studies.value ?? [];
  return (
    <div class="page-head">
      <h1>Study</h1>
      {study !== null && (
        <div class="study-head">
          {isRenaming.value ? (
            <RenameStudy
              name={study.name}
              onEnd={() => {
                isRenaming.value = false;
              }}
            />
          ) : (
            <SelectBox
              id="study-choice"
              label="Study of this plan"
              choices={list.map(({ id, name }) => ({ value: id, label: name }))}
              value={study.id}
              onChoose={(id) => {
                isStarting.value = false;
                void showStudy(id);
              }}
            />
          )}
          <button
            type="button"
            class="button"
            onClick={() => {
              isStarting.value = true;
            }}
          >
            <Icon name="add" />
            New study
          </button>
          <StudyMenu
            onRename={() => {
              isRenaming.value = true;
            }}
          />
        </div>
      )}
      {study === null && <StudyMenu onRename={null} />}
    </div>
  );
}

interface RenameStudyProps {
  readonly name: string;
  readonly onEnd: () => void;
}

/** The name as a field: Enter or leaving it renames the study, Escape does not. */
function RenameStudy({ name, onEnd }: RenameStudyProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    field.current?.select();
  }, []);
  const end = (text: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    if (text !== null) renameStudy(text);
    onEnd();
  };
  return (
    <input
      ref={field}
      class="input study-rename"
      aria-label={`New name of ${name}`}
      defaultValue={name}
      maxLength={MAX_NAME}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end(event.currentTarget.value);
        else if (event.key === 'Escape') end(null);
      }}
      onBlur={(event) => {
        end(event.currentTarget.value);
      }}
    />
  );
}

interface StudyMenuProps {
  /** null without an open study. */
  readonly onRename: (() => void) | null;
}

/** What can be done with the study, and with a study file. */
function StudyMenu({ onRename }: StudyMenuProps): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label="Actions of studies"
        title="Actions"
        popovertarget="study-menu"
      >
        <Icon name="more" />
      </button>
      <div
        ref={menu}
        id="study-menu"
        class="menu plan-card-menu"
        popover="auto"
        onToggle={(event) => {
          const isOpen = event instanceof ToggleEvent && event.newState === 'open';
          if (isOpen && menu.current !== null && button.current !== null)
            placeFloat(menu.current, button.current);
        }}
      >
        <StudyActions
          onRename={onRename}
          onDone={() => {
            menu.current?.hidePopover();
          }}
        />
      </div>
    </>
  );
}
