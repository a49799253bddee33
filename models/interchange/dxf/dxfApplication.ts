/** The application whose extended data of a line is the id of its item in the plan. */
export const DXF_APPLICATION = 'PLENUM';
