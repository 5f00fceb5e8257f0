import type { CatalogueReply } from "#server/protocol/replies.ts";
import type { RegistersLine } from "./use-registers.ts";

/** What every form of a register is given. */
export type FormProps<E> = {
  /** Null: a new one. */
  entry: E | null;
  /** As the list has it now. */
  latest: E | null;
  line: RegistersLine;
  catalogue: CatalogueReply;
  today: string;
  isLocked: boolean;
  reload(): Promise<void>;
  onClose(isSaved: boolean): void;
};
