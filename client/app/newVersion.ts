import { notify } from '../state/notices.ts';

/** Set while the page reloads to take a new version, so that the next load tells it. */
const UPDATED_KEY = 'plenum-updated';
/** Time for a waiting service worker to take over. */
const MAX_WAIT_ms = 10_000;
/** Pause between looking for a new version in a tab that stays open. */
const CHECK_PAUSE_ms = 3_600_000;

/** Absent over plain HTTP from another machine: the page then works online only. */
const container = 'serviceWorker' in navigator && import.meta.env.PROD ? navigator.serviceWorker : undefined;

/**
 * Takes the version that was loaded during an earlier visit, before anything of this one runs: all files of a page are
 * of one version. It does not end if the page is being reloaded with it.
 */
export async function takeNewVersion(): Promise<void> {
  const waiting = (await container?.getRegistration().catch(() => undefined))?.waiting;
  if (container === undefined || waiting === null || waiting === undefined) return;
  const isTaken = await new Promise<boolean>((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, MAX_WAIT_ms);
    container.addEventListener('controllerchange', () => {
      resolve(true);
    });
    waiting.postMessage({ type: 'SKIP_WAITING' });
  });
  if (!isTaken) return;
  remember();
  location.reload();
  await new Promise<never>(() => undefined);
}

function remember(): void {
  try {
    sessionStorage.setItem(UPDATED_KEY, 'true');
  } catch {
    // The next load does not tell it.
  }
}

/**
 * Stores the page with all its parts for use without a network, and tells of new versions.
 */
export function startOfflineUse(): void {
  if (container === undefined) return;
  tellUpdate();
  const wasControlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    // The first worker of a page replaces no files of it.
    if (wasControlled) leaveOldVersion();
  });
  container.register('/sw.js').then(follow, () => {
    // Without a network, or where the browser does not allow it, the page works as before.
  });
}

function tellUpdate(): void {
  try {
    if (sessionStorage.getItem(UPDATED_KEY) === null) return;
    sessionStorage.removeItem(UPDATED_KEY);
  } catch {
    return;
  }
  notify('Plenum was updated to a new version. Your plans are unchanged.');
}

function follow(registration: ServiceWorkerRegistration): void {
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state !== 'installed' || container?.controller === null) return;
      notify('A new version of Plenum is ready. It is used from the next load on.', {
        label: 'Reload now',
        run: () => {
          location.reload();
        },
      });
    });
  });
  let lastCheck = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - lastCheck < CHECK_PAUSE_ms) return;
    lastCheck = Date.now();
    registration.update().catch(() => undefined);
  });
}

/** Another tab has taken a new version: parts of this one that are not loaded yet are gone. */
function leaveOldVersion(): void {
  if (document.visibilityState === 'hidden') {
    location.reload();
    return;
  }
  notify('Plenum was updated in another tab. Reload this one to go on with the new version.', {
    label: 'Reload now',
    run: () => {
      location.reload();
    },
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') location.reload();
  });
}
