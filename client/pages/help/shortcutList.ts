/** A group of keys that work on one kind of page. */
export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

export interface Shortcut {
  /** Alternatives, each as keys that are pressed together; Mod is Ctrl, on a Mac Command. */
  readonly keys: readonly (readonly string[])[];
  readonly action: string;
}

/** All keys, as the shortcut sheet and the help page show them. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      { keys: [['Mod', 'K']], action: 'Search pages, racks, devices, fields, findings and actions' },
      { keys: [['?']], action: 'Show this list' },
      { keys: [['Mod', 'Z']], action: 'Undo' },
      {
        keys: [
          ['Mod', 'Shift', 'Z'],
          ['Mod', 'Y'],
        ],
        action: 'Redo',
      },
      { keys: [['Mod', 'S']], action: 'Save the plan as a file' },
      { keys: [['Escape']], action: 'Close a list, a menu or a dialog' },
    ],
  },
  {
    title: 'In a field of the plan',
    shortcuts: [{ keys: [['Mod', 'Enter']], action: 'Study it: vary it, and see what follows' }],
  },
  {
    title: 'In a number field',
    shortcuts: [
      { keys: [['↑'], ['↓']], action: 'Raise or lower by one step' },
      {
        keys: [
          ['Shift', '↑'],
          ['Shift', '↓'],
        ],
        action: 'Raise or lower by ten steps',
      },
    ],
  },
  {
    title: 'On the floor plan',
    shortcuts: [
      {
        keys: [['←'], ['→'], ['↑'], ['↓']],
        action: 'Move the selection, or the view if nothing is selected',
      },
      { keys: [['Shift', '←']], action: 'Move by a tile' },
      { keys: [['Alt', '←']], action: 'Move by a millimetre' },
      { keys: [['R']], action: 'Rotate' },
      { keys: [['Delete']], action: 'Remove from the floor' },
      { keys: [['Mod', 'A']], action: 'Select all racks' },
      {
        keys: [
          ['Mod', 'C'],
          ['Mod', 'X'],
          ['Mod', 'V'],
        ],
        action: 'Copy, cut, paste',
      },
      { keys: [['Mod', 'D']], action: 'Duplicate' },
      { keys: [['F']], action: 'Show the whole hall' },
      { keys: [['Z']], action: 'Show the selection' },
      { keys: [['+'], ['−']], action: 'Zoom in or out' },
      { keys: [['Escape']], action: 'End what was begun, and select nothing' },
    ],
  },
  {
    title: 'On a chart or a map',
    shortcuts: [{ keys: [['←'], ['→'], ['↑'], ['↓']], action: 'Go to the next value' }],
  },
];
