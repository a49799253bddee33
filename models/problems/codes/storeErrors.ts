/** Errors of what the server keeps. */
export const storeErrors = {
  'plan-unknown': { title: 'Unknown plan', meaning: 'The store has no plan of that id, or it was deleted.' },
  'plan-exists': {
    title: 'Plan exists',
    meaning: 'The store has a plan of that id already, or one that was deleted and can be restored.',
  },
  'study-unknown': {
    title: 'Unknown study',
    meaning: 'The store has no study of that id, or it was removed.',
  },
  'revision-unknown': { title: 'Unknown revision', meaning: 'The plan has no revision of that number.' },
  'revision-outdated': {
    title: 'Plan was changed',
    meaning: 'The change was made from a revision that is no longer the present one of the plan.',
  },
  'revision-not-stated': {
    title: 'Revision not stated',
    meaning: 'A change of a stored plan must say in If-Match which revision it was made from.',
  },
  'etag-of-other-plan': {
    title: 'ETag of another plan',
    meaning: 'If-Match has a value that is not an ETag of the plan that is changed.',
  },
  'idempotency-key-reused': {
    title: 'Idempotency key used before',
    meaning: 'The idempotency key was used before, for another plan or for other edits.',
  },
  'file-unknown': { title: 'Unknown file', meaning: 'The store has no file of that hash.' },
  'file-not-of-kind': {
    title: 'File of another kind',
    meaning: 'The content of a file is not of the kind that it was sent as. Nothing was stored.',
  },
  'file-in-use': {
    title: 'File in use',
    meaning:
      'A file is not removed while a plan refers to it; plans that were deleted can be restored for 30 days.',
  },
  'plan-file-invalid': {
    title: 'Not a whole plan file',
    meaning:
      'A file is not the export of a plan, or it is cut off, altered, too large or of a newer version. Nothing was stored.',
  },
  'files-full': {
    title: 'No room for files',
    meaning: 'All files together would be larger than the server allows. Nothing was stored.',
  },
  'store-absent': {
    title: 'No store',
    meaning: 'The server runs without a store: it computes plans, and keeps none.',
  },
  'store-unavailable': {
    title: 'Store does not answer',
    meaning:
      'The database cannot be reached. The request can be repeated; the server connects again by itself.',
  },
  'store-full': {
    title: 'Store full',
    meaning: 'The disk of the database is full. Nothing was stored; free space, then repeat the request.',
  },
  'store-damaged': {
    title: 'Store damaged',
    meaning: 'A file of the database is damaged or missing; a backup restores the plans.',
  },
  'store-newer': {
    title: 'Store of a newer version',
    meaning: 'A newer Plenum has changed the database; this version would not understand it.',
  },
  'store-in-use': {
    title: 'Store in use',
    meaning: 'Another Plenum has the data folder open; two at a time would lose plans.',
  },
  'store-not-empty': {
    title: 'Store not empty',
    meaning: 'A backup is restored into an empty store only, so that it cannot mix with other plans.',
  },
  'backup-invalid': {
    title: 'Not a whole backup',
    meaning: 'The file is not a backup of Plenum, or it is cut off or damaged. Nothing was restored.',
  },
} as const;
