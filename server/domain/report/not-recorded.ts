/** Key of what nobody recorded, or did not want to say: a row or column of its own, never left out. */
export const notRecorded = "none";
