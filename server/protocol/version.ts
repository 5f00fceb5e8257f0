/**
 * Sent in the handshake. A page with another version is refused with `client_outdated` and reloads itself: wall
 * displays run for weeks. Raise it with every change of a schema in this folder (`version.test.ts` notices).
 *
 * 1: first version. 2: set-up of devices, announcements, feedback. 3: slips, phone pages, builds of pages.
 */
export const PROTOCOL_VERSION = 4;
