import type { AuditDraft } from "#server/domain/audit.ts";
import type { Catalogue } from "#server/domain/catalogue.ts";
import type { UsedCodes } from "#server/domain/catalogue-edition.ts";
import type { Instant } from "#server/domain/time.ts";
import type { ActorRef } from "./ports.ts";

/** A whole new edition: `next` came from `base`, which has to be the newest one still. */
export type Publication = {
  base: Catalogue;
  next: Catalogue;
  at: Instant;
  officeId: string;
  actor: ActorRef;
  audit: readonly AuditDraft[];
};

/** Editions of the lists visits are coded with. None is ever changed or deleted: visits name theirs (V3). */
export type CatalogueStore = {
  /** The newest version, whole. */
  current(): Promise<Catalogue>;
  /** Its name only: cheap enough to be asked for every second. */
  currentVersion(): Promise<string>;
  read(version: string): Promise<Catalogue | null>;
  /** Newest first. */
  versions(): Promise<readonly { version: string; publishedAt: Instant }[]>;
  usedCodes(): Promise<UsedCodes>;
  /** Stores the new edition and its audit entries in one step. False: somebody else published meanwhile. */
  publish(publication: Publication): Promise<boolean>;
};
