import { signal } from '@preact/signals';
import type { InputIssue } from '../../models/problems/ModelError.ts';
import { followLibrary, rawPlanText } from '../library/planLibrary.ts';
import { readPlan } from '../library/planStore.ts';
import { randomId } from '../library/randomId.ts';
import { storeFailureOf } from '../library/storeFailure.ts';
import type { TabPlan } from '../library/tabPlan.ts';
import { currentSession, documentId, planDocument, resume, start } from '../state/editor.ts';
import { examples, type Example } from '../state/examples.ts';
import { textAt, type JsonObject } from '../../models/edit/document/json.ts';
import { call } from '../state/call.ts';
import { notify } from '../state/notices.ts';
import type { OpenedPlan, PlanSession } from '../state/PlanSession.ts';
import { goTo, page } from '../state/route.ts';
import { sessionOf } from '../state/saving.ts';
import { unstoredPlan, type FirstDocument } from './firstDocument.ts';
import type { LinkProblem } from './people/sharedProblem.ts';
import { planByAddress } from './planByAddress.ts';
import { rememberUse } from './rememberUse.ts';
import { putBackOpenPlan } from './together/keepOpenPlan.ts';

/** A file that could not be opened, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly message: string;
  readonly issues: readonly InputIssue[];
}

export const refusedFile = signal<RefusedFile | null>(null);

/** Opens the plan that the page begins with, and tells what is wrong with the library. */
export function openFirst({ opened, problem, damagedIds }: FirstDocument): void {
  const { planId, plan, origin } = opened;
  start(plan.document, planId, origin, plan);
  if (origin.kind === 'stored') rememberUse(planId, plan.entries.length);
  if (problem !== null) notify(problem);
  for (const id of damagedIds) offerDamagedPlan(id);
  followLibrary(({ planId: changedId, what }) => {
    if (what === 'list' && changedId === documentId.value) void tellTrash(changedId);
  });
}

/** Tells that the plan on the page is in the trash, as another tab or the home page can do. */
async function tellTrash(planId: string): Promise<void> {
  const reading = await readPlan(planId).catch(() => null);
  if (reading?.kind !== 'read' || reading.record.deletedAt_ms === null) return;
  notify('This plan was deleted. It can be restored for 30 days.', {
    label: 'Put it back',
    run: putBackOpenPlan,
  });
}

/** Starts a new plan. The previous one stays in the library. */
export async function newPlan(): Promise<void> {
  show(await unstoredPlan({ kind: 'new' }), 'New plan');
  goTo('/floor');
}

/** Opens an example. The library gets it with its first change. */
export async function openExample({ id, name }: Example): Promise<void> {
  show(await unstoredPlan({ kind: 'example', exampleId: id }), name);
}

/**
 * Opens a file that the user selected or dropped.
 *
 * @param file - a plan as JSON text
 */
export async function openFile(file: File): Promise<void> {
  await openText(await file.text(), file.name);
}

/** Downloads the current plan as a file. */
export function savePlan(): void {
  const text = `${JSON.stringify(planDocument.value, null, 2)}\n`;
  saveText(text, `${fileName(textAt(planDocument.value, ['name']) ?? 'plan')}.json`);
}

function saveText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/**
 * Opens a plan of the library, else of the server.
 *
 * @param planId - as listed, or of a link
 */
export async function openStoredPlan(planId: string): Promise<void> {
  const problem = await openStored(planId);
  if (problem !== null) notify(`${problem.problem} ${problem.remedy}`);
}

async function openStored(planId: string): Promise<LinkProblem | null> {
  const held = sessionOf(planId);
  if (held !== undefined) {
    if (held !== currentSession()) showSession(held);
    return null;
  }
  const opened = await planByAddress(planId);
  if (opened === 'damaged') offerDamagedPlan(planId);
  else if ('problem' in opened) return opened;
  else show(opened, 'plan');
  return null;
}

/**
 * Opens a plan of the library or the server, an example or a new plan, if it is not the plan on the page.
 *
 * @returns why it cannot be opened; null if it is open
 */
export async function openChosen(chosen: TabPlan): Promise<LinkProblem | null> {
  if (chosen.kind === 'stored') return openStored(chosen.planId);
  if (chosen.kind === 'new') await newPlan();
  else if (chosen.kind === 'example') {
    const example = examples.find(({ id }) => id === chosen.exampleId);
    if (example !== undefined) await openExample(example);
  }
  return null;
}

/**
 * Opens a plan that was built from other files, as a new plan of the library.
 *
 * @param document - the plan
 * @param what - its name if the plan states none
 */
export function openPlan(document: JsonObject, what: string): void {
  show(ofFile(document, what), what);
}

/** Opens a plan that can only be looked at. */
export function openReadOnly(opened: OpenedPlan): void {
  show(opened, 'plan');
}

/** Tells that a plan is damaged, with a way to save what is stored of it. */
function offerDamagedPlan(planId: string): void {
  notify('A plan of this browser is damaged and cannot be opened. All that is stored of it can be saved.', {
    label: 'Save its raw text',
    run: () => {
      rawPlanText(planId).then(
        (text) => {
          saveText(text, `damaged-plan-${planId.slice(0, 8)}.json`);
        },
        (error: unknown) => {
          notify(storeFailureOf(error).message);
        },
      );
    },
  });
}

async function openText(text: string, name: string): Promise<void> {
  const outcome = await call('readPlan', text);
  const { document, message, issues } = outcome.isDone ? outcome.value : { document: null, ...outcome };
  if (document === null) refusedFile.value = { name, message, issues };
  else show(ofFile(document, name), name, issues.length);
}

const ofFile = (document: JsonObject, name: string): OpenedPlan => ({
  planId: randomId(),
  plan: { document, head: 0, entries: [] },
  origin: { kind: 'file', name },
});

/** Each plan has its own history and its own place in the library: the previous one is unchanged. */
function show({ planId, plan, origin }: OpenedPlan, what: string, issueCount = 0): void {
  const left = currentSession();
  const leftName = namedPlan();
  start(plan.document, planId, origin, plan);
  if (origin.kind === 'stored') rememberUse(planId, plan.entries.length);
  tellOpening(textAt(plan.document, ['name']) ?? what, { left, leftName, issueCount });
}

function showSession(session: PlanSession): void {
  const left = currentSession();
  const leftName = namedPlan();
  resume(session);
  tellOpening(namedPlan(), { left, leftName, issueCount: 0 });
}

const namedPlan = (): string => textAt(planDocument.value, ['name']) ?? 'previous plan';

interface LeftPlan {
  readonly left: PlanSession | undefined;
  readonly leftName: string;
  /** Number of invalid values of the opened plan. */
  readonly issueCount: number;
}

function tellOpening(name: string, { left, leftName, issueCount }: LeftPlan): void {
  const corrections =
    issueCount === 1 ? 'One value must be corrected' : `${String(issueCount)} values must be corrected`;
  const text =
    issueCount === 0 ? `Opened ${name}.` : `Opened ${name}. ${corrections} before results can be computed.`;
  const goBack = (): void => {
    if (left !== undefined) showSession(left);
  };
  notify(text, { label: `Back to ${leftName}`, run: goBack });
  if (page.value === 'findings') goTo('/floor');
}

/** A name for a file: words of letters and digits, joined by dashes. */
function fileName(name: string): string {
  const words = name.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];
  const joined = words.join('-').slice(0, 80);
  return joined === '' ? 'plan' : joined;
}
