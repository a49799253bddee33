import { sizeInMebibytes } from './readers.ts';
import { setting } from './setting.ts';

/** Sizes of the files that the server keeps beside plans. */
export const fileSettings = {
  weatherFile_bytes: setting(sizeInMebibytes({ min: 1, max: 4096 }), {
    variable: 'PLENUM_WEATHER_FILE_MIB',
    initial: '32',
    description: 'Size of a weather file, in MiB.',
  }),
  tariffFile_bytes: setting(sizeInMebibytes({ min: 1, max: 4096 }), {
    variable: 'PLENUM_TARIFF_FILE_MIB',
    initial: '4',
    description: 'Size of a tariff, in MiB.',
  }),
  imageFile_bytes: setting(sizeInMebibytes({ min: 1, max: 4096 }), {
    variable: 'PLENUM_IMAGE_FILE_MIB',
    initial: '16',
    description: 'Size of an image, in MiB.',
  }),
  drawingFile_bytes: setting(sizeInMebibytes({ min: 1, max: 4096 }), {
    variable: 'PLENUM_DRAWING_FILE_MIB',
    initial: '32',
    description: 'Size of a drawing, in MiB.',
  }),
  planFile_bytes: setting(sizeInMebibytes({ min: 1, max: 4096 }), {
    variable: 'PLENUM_PLAN_FILE_MIB',
    initial: '64',
    description: 'Size of a plan with its revisions and files in one file, in MiB.',
  }),
  files_bytes: setting(sizeInMebibytes({ min: 1, max: 1_048_576 }), {
    variable: 'PLENUM_FILES_MIB',
    initial: '1024',
    description: 'Size of all stored files together, in MiB.',
  }),
};
