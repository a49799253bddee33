// Runs before the first paint, so that a chosen theme does not flash. client/state/theme.ts writes the choice.
try {
  const theme = globalThis.localStorage.getItem('plenum-theme');
  if (theme === 'light' || theme === 'dark') globalThis.document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden: the system's theme stays.
}
