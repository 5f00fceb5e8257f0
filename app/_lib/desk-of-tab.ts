/** Remembers the desk of this tab, on all its pages; two tabs may work at two desks. */
export const deskStorageKey = "wm_desk";
